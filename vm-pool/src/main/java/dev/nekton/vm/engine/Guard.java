package dev.nekton.vm.engine;

import dev.nekton.vm.Limit;
import dev.nekton.vm.Limits;
import dev.nekton.vm.regexp.Budget;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;

/**
 * Watches what a VM's scripts take. The front end puts calls of the public methods into every function and loop; no
 * script can name the object that they are called on.
 *
 * <p>There is no clock of its own: it looks at the time every so many calls, more often where they are slow, so that it
 * holds however busy the machine is and leaves no thread behind.
 *
 * <p><em>Not thread-safe:</em> one thread at a time.
 */
public final class Guard implements Budget {
    private static final int FIRST_GRANT = 64;
    private static final int GRANT_AT_START = 16;
    private static final int LARGEST_GRANT = 4096;
    private static final int ELEMENT_BYTES = 8;
    private static final long SHORT_NANOS = 50_000;
    private static final long LONG_NANOS = 200_000;

    private static final ThreadLocal<@Nullable Guard> CURRENT = new ThreadLocal<>();

    private final Limits limits;
    private boolean watching;
    private boolean started;
    private int depth;
    private int ticks;
    private int grant = FIRST_GRANT;
    private long lastTick;
    private long end;
    private long allocatedBefore;
    private @Nullable Stop stop;
    private boolean spoilt;

    Guard(Limits limits) {
        this.limits = limits;
    }

    /**
     * Begins a call of a function, and returns how many calls are open around it.
     *
     * @throws StackOverflowError when they are too many
     */
    public int enter() {
        int outer = depth;
        if (outer >= limits.callDepth() || --ticks < 0) {
            enterSlowly(outer);
        }
        depth = outer + 1;
        return outer;
    }

    /** Ends the call that began with {@code outer} calls around it. */
    public void leave(int outer) {
        depth = outer;
    }

    /** Goes on in the call that began with {@code outer} calls around it, after something was thrown inside of it. */
    public void resume(int outer) {
        depth = outer + 1;
        if (stop != null) {
            throw stop;
        }
    }

    /** Looks whether the script may run on, and returns how many turns of a loop it may take before the next look. */
    public int tick() {
        check();
        long now = System.nanoTime();
        long passed = now - lastTick;
        lastTick = now;
        if (passed < SHORT_NANOS) {
            grant = Math.min(grant * 2, LARGEST_GRANT);
        } else if (passed > LONG_NANOS) {
            grant = Math.max(grant / 4, 1);
        }
        return grant;
    }

    /** Returns the guard of the VM that this thread runs. */
    static Guard current() {
        return Objects.requireNonNull(CURRENT.get(), "this thread runs no VM");
    }

    /** Makes this the guard that the thread is under, and returns the one that it was under before. */
    @Nullable
    Guard install() {
        Guard outer = CURRENT.get();
        CURRENT.set(this);
        return outer;
    }

    /** Puts the thread back under a guard that {@link #install} returned. */
    static void restore(@Nullable Guard outer) {
        CURRENT.set(outer);
    }

    /** Counts a call of the engine's own, and looks whether the script may run on when there were many. */
    void step() {
        if (--ticks < 0) {
            ticks = tick();
        }
    }

    /** Looks after a text that grows, each time that something is added. */
    void grow(StringBuilder text) {
        requireSize(text.length());
        step();
    }

    /** Looks after a list that grows, each time that something is added. */
    void grow(List<?> list) {
        requireSize((double) ELEMENT_BYTES * list.size());
        step();
    }

    /** {@code room(bytes)}: throws when a text or list of that many bytes is too large, before it is made. */
    static Object room(Object[] arguments) {
        double bytes = JSType.toNumber(arguments[0]);
        current().requireSize(bytes);
        return ScriptRuntime.UNDEFINED;
    }

    /**
     * Begins a run. Its time and memory count from the first look on: what takes either comes to one soon, and most runs
     * end before, in less time than a look at the clock takes.
     */
    void begin() {
        ticks = FIRST_GRANT;
        depth = 0;
        watching = true;
        started = false;
    }

    /** Throws when the run has taken too long or too much, or its thread is interrupted. */
    void check() {
        if (stop != null) {
            throw stop;
        }
        if (!watching) {
            return;
        }
        if (!started) {
            start();
        }
        if (System.nanoTime() - end >= 0) {
            throw stop(Limit.TIMEOUT);
        }
        if (Allocation.ofThisThread() - allocatedBefore > limits.memory()) {
            throw stop(Limit.MEMORY);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw stop(null);
        }
    }

    @Override
    public void spendTime() {
        check();
    }

    @Override
    public void reserve(long bytes) {
        requireMemory((double) bytes);
    }

    /** Throws when a text or list of this many bytes is too large, before it is made. */
    void requireSize(double bytes) {
        if (bytes > limits.resultSize()) {
            throw stop(Limit.RESULT_SIZE);
        }
    }

    /** Throws when this many bytes are more than the run may allocate, before they are. */
    void requireMemory(double bytes) {
        if (bytes > limits.memory()) {
            throw stop(Limit.MEMORY);
        }
        check();
    }

    /** Ends the run for good: whatever of the script is still to be run throws this again. */
    Stop stop(@Nullable Limit limit) {
        if (stop == null) {
            stop = new Stop(limit);
        }
        return stop;
    }

    /** Notes that the stack ran out, be it in the middle of the engine's own work. */
    void spoil() {
        spoilt = true;
    }

    /** Returns whether something was broken off, so that nobody knows what state the VM is in. */
    boolean isSpent() {
        return spoilt || stop != null;
    }

    Limits limits() {
        return limits;
    }

    private void start() {
        started = true;
        lastTick = System.nanoTime();
        end = lastTick + limits.timeout().toNanos();
        allocatedBefore = Allocation.ofThisThread();
        grant = GRANT_AT_START;
    }

    private void enterSlowly(int outer) {
        if (outer >= limits.callDepth()) {
            throw new StackOverflowError();
        }
        ticks = tick();
    }
}
