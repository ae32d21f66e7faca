package dev.nekton.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What all commands share, and what happens when none is named. */
@Command(
        name = "nekton",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Runs message-batch processors, configured in Benthos YAML and scripted in JavaScript.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all went well",
            "1:the pipeline was refused or failed, or a recorded case failed",
            "2:the command line is wrong"
        },
        footer = {"", "'nekton COMMAND --help' tells more about a command."})
final class NektonCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        CommandLine line = spec.commandLine();
        throw new ParameterException(line, "Missing command: run, bench, list or verify");
    }
}
