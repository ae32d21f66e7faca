package dev.nekton.vm.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.NativeArrayBuffer;
import org.openjdk.nashorn.internal.objects.NativeDataView;
import org.openjdk.nashorn.internal.runtime.JSType;

/** Makes data views that begin where they should: the engine's constructor reads from the buffer's begin whatever the offset. */
final class DataViews {
    private static final MethodHandle BYTES;
    private static final MethodHandle NEW;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            BYTES = MethodHandles.privateLookupIn(NativeArrayBuffer.class, lookup)
                    .findVirtual(NativeArrayBuffer.class, "getBuffer", MethodType.methodType(ByteBuffer.class));
            NEW = MethodHandles.privateLookupIn(NativeDataView.class, lookup)
                    .findConstructor(
                            NativeDataView.class,
                            MethodType.methodType(
                                    void.class, NativeArrayBuffer.class, ByteBuffer.class, int.class, int.class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private DataViews() {}

    /** {@code dataView(buffer, offset, length)}; the range lies in the buffer. */
    static Object make(@Nullable Object[] arguments) {
        NativeArrayBuffer buffer = (NativeArrayBuffer) arguments[0];
        int offset = JSType.toInt32(arguments[1]);
        int length = JSType.toInt32(arguments[2]);
        try {
            ByteBuffer bytes = ((ByteBuffer) BYTES.invokeExact(buffer)).duplicate();
            ByteBuffer range = bytes.position(offset).limit(offset + length).slice();
            return (NativeDataView) NEW.invokeExact(buffer, range, offset, length);
        } catch (Throwable e) {
            throw new IllegalStateException("the engine makes no data view", e);
        }
    }
}
