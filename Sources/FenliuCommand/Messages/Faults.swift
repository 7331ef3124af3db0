import Fenliu

/// A model's error with the file it is in.
struct ModelFault: Error, Equatable {
    let path: String
    let error: ModelError
}

/// A gold label that the model does not know.
struct LabelFault: Error {
    let origin: String
    let axis: String
    let label: String
    let model: String
}

/// A file of earlier letters (`--known`) of which nothing can be compared.
struct KnownError: Error, Equatable {
    let file: String
}

/// A row of such a file that cannot be used, by its line.
struct KnownFault: Error, Equatable {
    enum Problem: Equatable {
        case record(RecordProblem)
        case fingerprint(TextSketch.Problem)
    }

    let file: String
    let line: Int
    let problem: Problem
}
