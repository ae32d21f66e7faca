package dev.nekton.test262;

/** How the run of a program ended. */
sealed interface Ending {
    /** It ran to its end. */
    record Completed() implements Ending {}

    /** The front end refuses a construct by its name. */
    record Refused(String text) implements Ending {}

    /** An error of the language, found before anything ran; its text begins with its type. */
    record ErrorAtStart(String text) implements Ending {}

    /** The program threw; the text begins with the error's type. */
    record Thrown(String text) implements Ending {}

    /** It was stopped, or broke the product. */
    record Broken(String text) implements Ending {}
}
