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
