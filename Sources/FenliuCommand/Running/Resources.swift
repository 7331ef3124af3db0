import Fenliu
import FenliuPlatform
import Foundation

/// Finds and reads the model, the lexicon and the routing table.
///
/// Looked for in this order: the option, `FENLIU_HOME`, `../share/fenliu` beside the executable, the checkout's `Models`.
struct Resources {
    let context: Context

    static let modelName = "petition.fenliu"

    /// The model, with its path.
    func model(operand: String? = nil) throws -> (Model, path: String) {
        guard let path = operand ?? context.arguments.value("model") ?? find(Self.modelName) else {
            throw UsageError.notFound(Self.modelName, option: "--model")
        }
        return (try Self.readModel(path), path)
    }

    private static func readModel(_ path: String) throws -> Model {
        let bytes = try MappedFile.contents(of: path)
        do throws(ModelError) {
            return try ModelFile.decode(bytes)
        } catch {
            throw ModelFault(path: path, error: error)
        }
    }

    /// Model, lexicon and routing table, by the same rules as one by one, but read side by side: verifying the model takes
    /// as long as parsing the lexicon.
    func all() throws -> (model: Model, lexicon: Lexicon, routing: RoutingTable?) {
        let named = (lexicon: context.arguments.value("lexicon"), routing: context.arguments.value("routing"))
        guard let modelPath = context.arguments.value("model") ?? find(Self.modelName) else {
            throw UsageError.notFound(Self.modelName, option: "--model")
        }
        let (lexiconPath, routingPath) = (named.lexicon ?? find("lexicon.csv"), named.routing ?? find("routing.csv"))
        let (lexiconRead, others) = Concurrently.run {
            Result { try lexiconPath.map(Self.readLexicon)?.lexicon ?? .empty }
        } _: {
            (
                model: Result { try Self.readModel(modelPath) },
                routing: Result { try routingPath.map(Self.readRouting) }
            )
        }
        let model = others.model
        let (space, isTrainedWithLexicon) = try (model.get().space, model.get().metadata.lexiconDigest != nil)
        var lexicon = Lexicon.empty
        if let path = named.lexicon {
            lexicon = try lexiconRead.get()
            try lexicon.check(against: space, name: path)
        } else if isTrainedWithLexicon {
            lexicon = try lexiconRead.get()
        }
        let routing = try others.routing.get()
        if let path = named.routing { try routing?.check(against: space, name: path) }
        return (try model.get(), lexicon, routing)
    }

    /// The lexicon for a model: the named one, checked against the model; else the one that is found, as far as it fits,
    /// if the model was trained with one.
    func lexicon(for model: Model) throws -> Lexicon {
        if context.arguments.has("no-lexicon") { return .empty }
        if let path = context.arguments.value("lexicon") {
            let lexicon = try Self.readLexicon(path).lexicon
            try lexicon.check(against: model.space, name: path)
            return lexicon
        }
        guard model.metadata.lexiconDigest != nil, let path = find("lexicon.csv") else { return .empty }
        return try Self.readLexicon(path).lexicon
    }

    /// The lexicon for training: the named one or the one that is found; empty when there is none.
    func lexiconForTraining() throws -> (lexicon: Lexicon, digest: String?) {
        if context.arguments.has("no-lexicon") { return (.empty, nil) }
        guard let path = context.arguments.value("lexicon") ?? find("lexicon.csv") else { return (.empty, nil) }
        return try Self.readLexicon(path)
    }

    private static func readLexicon(_ path: String) throws -> (lexicon: Lexicon, digest: String?) {
        let bytes = try ByteSource.contents(of: path) ?? []
        var lexicon = try Lexicon(bytes, name: path, preparation: try TextPreparation())
        lexicon.confusables = try confusables(beside: path)
        return (lexicon, SHA256.hexadecimal(bytes))
    }

    /// `confusables.csv` in the lexicon's folder; none when there is no such file.
    private static func confusables(beside path: String) throws -> Confusables {
        let file = URL(filePath: path).deletingLastPathComponent().path + "/confusables.csv"
        guard FileManager.default.fileExists(atPath: file) else { return .none }
        return try Confusables(try ByteSource.contents(of: file) ?? [], name: file)
    }

    /// The routing table: the named one, checked against the model; else the one that is found.
    func routing(for model: Model) throws -> RoutingTable? {
        guard let path = context.arguments.value("routing") ?? find("routing.csv") else { return nil }
        let table = try Self.readRouting(path)
        if context.arguments.has("routing") { try table.check(against: model.space, name: path) }
        return table
    }

    private static func readRouting(_ path: String) throws -> RoutingTable {
        try RoutingTable(try ByteSource.contents(of: path) ?? [], name: path, preparation: try TextPreparation())
    }

    /// Where model, lexicon and routing table are, as far as there are any.
    var paths: [String] {
        [("model", Self.modelName), ("lexicon", "lexicon.csv"), ("routing", "routing.csv")]
            .compactMap { option, name in context.arguments.value(option) ?? find(name) }
    }

    /// The first place that holds a file of this name.
    func find(_ name: String) -> String? {
        var folders: [String] = []
        if let home = context.console.environment["FENLIU_HOME"], !home.isEmpty { folders.append(home) }
        if let executable = context.console.executableFolder {
            folders.append(executable + "/../share/fenliu")
            // .build/release/fenliu lies three or four folders below the checkout.
            var folder = executable
            for _ in 0..<5 {
                folder = (folder as NSString).deletingLastPathComponent
                if FileManager.default.fileExists(atPath: folder + "/Package.swift") {
                    folders.append(folder + "/Models")
                }
            }
        }
        return folders.map { $0 + "/" + name }.first { FileManager.default.fileExists(atPath: $0) }
    }
}
