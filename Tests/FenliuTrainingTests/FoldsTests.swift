import Testing

@testable import FenliuTraining

struct FoldsTests {
    @Test func spreadsEveryClassEvenly() {
        let classes = (0..<1000).map { $0 % 7 == 0 ? 1 : 0 }
        let folds = Folds(stratifying: classes, count: 5, seed: 3)
        for fold in 0..<5 {
            let (training, test) = folds.split(fold)
            #expect(training.count + test.count == 1000 && abs(test.count - 200) <= 1)
            #expect(abs(test.count { classes[$0] == 1 } - 143 / 5) <= 1)
        }
        #expect(folds.assignment == Folds(stratifying: classes, count: 5, seed: 3).assignment)
        #expect(folds.assignment != Folds(stratifying: classes, count: 5, seed: 4).assignment)
    }
}
