package dev.nekton.vm.message;

/** Makes sure that the stack does not run out in the middle of work on what all threads share. */
final class StackRoom {
    private static final int FRAMES = 128;

    private StackRoom() {}

    /** Throws the {@link StackOverflowError} now, when there is little room left. */
    static void require() {
        require(FRAMES);
    }

    private static int require(int frames) {
        return frames == 0 ? 0 : 1 + require(frames - 1);
    }
}
