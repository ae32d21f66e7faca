package dev.nekton.vm.frontend;

/** What a script does with {@code msg.payload}. Each one may do what those before it do. */
public enum PayloadUse {
    /** It does not read it: it may set another one, and pass on what it got unread, as {@code return msg} does. */
    NONE,
    /** It takes it as it is, to pass it on or to look whether there is one. */
    AS_A_WHOLE,
    /** It may look inside, or change what is in it. */
    INSIDE
}
