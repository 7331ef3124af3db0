import FenliuCommand
import FenliuPlatform
import Foundation

// A file that may grow no further is an output that could not be written, like a full disk.
signal(SIGXFSZ, SIG_IGN)

let console = Console(
    input: ByteSource(descriptor: 0, name: "-"), output: ByteSink(descriptor: 1, name: "-"),
    error: ByteSink(descriptor: 2, name: "-"), environment: ProcessInfo.processInfo.environment,
    executableFolder: Bundle.main.executableURL?.resolvingSymlinksInPath().deletingLastPathComponent().path,
    isInputTerminal: isatty(0) == 1)
exit(FenliuCommand.run(Array(CommandLine.arguments.dropFirst()), console).rawValue)
