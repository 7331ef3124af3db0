import FenliuPlatform
import Foundation

/// The model file format, version 1. All integers are little-endian.
///
/// ```
/// 0   8   magic "FENLIU\r\n"  (a transfer in text mode damages it)
/// 8   4   format version
/// 12  4   number of sections
/// 16  8   length of the whole file
/// 24  …   one entry a section: 4 bytes name, 4 zero, 8 offset, 8 length
/// …       the sections, each at a multiple of 8:
///         META  JSON, keys sorted: ModelMetadata
///         DIRS  UInt32: Vocabulary.directory
///         KEYS  UInt32: Vocabulary.fingerprints
///         SCAL  Float32: WeightTable.scales
///         WGHT  Int16: WeightTable's numbers, read where they lie
/// end-32  SHA-256 of all bytes before
/// ```
/// No code, clock, path or training text is in it. The same model gives the same bytes.
public enum ModelFile {
    static let magic: [UInt8] = Array("FENLIU\r\n".utf8)
    static let version: UInt32 = 1
    static let headerLength = 24
    static let entryLength = 24
    /// Sections that a file may have; a bound on what a damaged header can ask for.
    static let mostSections = 16

    /// The file's bytes.
    ///
    /// - Complexity: O(size).
    public static func encode(_ model: Model) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let sections: [(name: String, bytes: [UInt8])] = [
            ("META", [UInt8](try encoder.encode(model.metadata))),
            ("DIRS", bytes(model.vocabulary.directory)),
            ("KEYS", bytes(model.vocabulary.fingerprints)),
            ("SCAL", bytes(model.weights.scales.map(\.bitPattern))),
            ("WGHT", [UInt8](model.weights.bytes)),
        ]
        var offset = headerLength + entryLength * sections.count
        var table: [UInt8] = []
        var body: [UInt8] = []
        for (name, content) in sections {
            table += Array(name.utf8) + [0, 0, 0, 0] + integer(UInt64(offset)) + integer(UInt64(content.count))
            body += content
            let padding = (8 - content.count % 8) % 8
            body += [UInt8](repeating: 0, count: padding)
            offset += content.count + padding
        }
        var file = magic + integer(version) + integer(UInt32(sections.count)) + integer(UInt64(offset + SHA256.length))
        file += table
        file += body
        return file + SHA256.digest(file)
    }

    /// The first twelve digits of the file's checksum, by which records name the model.
    public static func digest(of file: Data) -> String {
        String(SHA256.hexadecimal(digest: file.suffix(SHA256.length)).prefix(12))
    }

    /// Reads a model. Checks everything before it allocates anything of the file's choosing.
    ///
    /// - Parameter file: the whole file, possibly mapped; the weights stay in it.
    /// - Throws: `ModelError`.
    public static func decode(_ file: Data) throws(ModelError) -> Model {
        // Offsets below count from 0.
        let file = file.startIndex == 0 ? file : Data(file)
        guard file.count >= magic.count, file.starts(with: magic) else { throw .notAModel }
        guard file.count >= headerLength + SHA256.length else {
            throw .length(found: file.count, expected: UInt64(headerLength))
        }
        let found = integer32(file, 8)
        guard found == version else { throw .version(found: found, supported: version) }
        let length = integer64(file, 16)
        guard length == UInt64(file.count) else { throw .length(found: file.count, expected: length) }
        guard SHA256.digest(file, count: file.count - SHA256.length) == Array(file.suffix(SHA256.length)) else {
            throw .checksum
        }
        let sections = try sections(file)
        let metadata = try metadata(sections)
        let space = LabelSpace(metadata.axes.map(\.axis))
        guard
            let vocabulary = Vocabulary(
                directory: try words(sections, "DIRS"), fingerprints: try words(sections, "KEYS"))
        else { throw .malformed("vocabulary") }
        let scales = try words(sections, "SCAL").map(Float.init(bitPattern:))
        guard scales.count == space.columnCount, scales.allSatisfy(\.isFinite), let numbers = sections["WGHT"],
            let weights = WeightTable(scales: scales, bytes: numbers), weights.rowCount == vocabulary.count
        else { throw .malformed("weights") }
        return Model(
            metadata: metadata, vocabulary: vocabulary,
            weights: weights, digest: digest(of: file))
    }

    private static func sections(_ file: Data) throws(ModelError) -> [String: Data] {
        let count = Int(integer32(file, 12))
        guard count <= mostSections, headerLength + count * entryLength + SHA256.length <= file.count else {
            throw .malformed("section table")
        }
        var sections: [String: Data] = [:]
        for i in 0..<count {
            let entry = headerLength + i * entryLength
            let (offset, length) = (integer64(file, entry + 8), integer64(file, entry + 16))
            let end = UInt64(file.count - SHA256.length)
            guard offset <= end, length <= end - offset else { throw .malformed("section \(i)") }
            let name = String(decoding: file[entry..<entry + 4], as: UTF8.self)
            sections[name] = file[Int(offset)..<Int(offset + length)]
        }
        return sections
    }

    private static func metadata(_ sections: [String: Data]) throws(ModelError) -> ModelMetadata {
        guard let bytes = sections["META"] else { throw .malformed("META") }
        let metadata: ModelMetadata
        do {
            metadata = try JSONDecoder().decode(ModelMetadata.self, from: Data(bytes))
        } catch {
            throw .malformed("META")
        }
        guard metadata.tokenizer.isSupported else {
            throw .tokenizer(found: metadata.tokenizer.version, supported: TokenizerSettings.currentVersion)
        }
        var names: Set<String> = []
        for axis in metadata.axes {
            let classes = axis.axis.classes.count
            guard names.insert(axis.axis.name).inserted, classes >= 2, Set(axis.axis.classes).count == classes,
                axis.calibration.bias.count == classes, axis.letters.count == classes,
                axis.calibration.topSlope > 0, axis.heldOut.map({ $0.recalls.count == classes }) ?? true,
                axis.policy.raisedReliability.isEmpty || axis.policy.raisedReliability.count == classes,
                (axis.axis.classes + [axis.axis.name]).allSatisfy(isPlain)
            else { throw .malformed("axis \(names.count)") }
        }
        guard !names.isEmpty else { throw .malformed("axes") }
        return metadata
    }

    /// Labels go to terminals and spreadsheets: short and without control characters.
    private static func isPlain(_ label: String) -> Bool {
        !label.isEmpty && label.utf8.count <= 256
            && label.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
    }

    private static func words(_ sections: [String: Data], _ name: String) throws(ModelError) -> [UInt32] {
        guard let bytes = sections[name], bytes.count.isMultiple(of: 4) else { throw .malformed(name) }
        let span = bytes.span
        return (0..<bytes.count / 4).map { i in
            UInt32(span[4 * i]) | UInt32(span[4 * i + 1]) << 8 | UInt32(span[4 * i + 2]) << 16 | UInt32(span[4 * i + 3])
                << 24
        }
    }

    private static func bytes(_ words: [UInt32]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(4 * words.count)
        for word in words {
            for shift in stride(from: 0, to: 32, by: 8) {
                bytes.append(UInt8(truncatingIfNeeded: word >> UInt32(shift)))
            }
        }
        return bytes
    }

    private static func integer(_ value: some FixedWidthInteger) -> [UInt8] {
        (0..<value.bitWidth / 8).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    private static func integer32(_ file: Data, _ at: Int) -> UInt32 {
        (0..<4).reduce(0) { $0 | UInt32(file[at + $1]) << UInt32(8 * $1) }
    }

    private static func integer64(_ file: Data, _ at: Int) -> UInt64 {
        (0..<8).reduce(0) { $0 | UInt64(file[at + $1]) << UInt64(8 * $1) }
    }
}
