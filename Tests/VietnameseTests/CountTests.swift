import Testing
import Vietnamese

@Suite("Counts have a point between thousands") struct CountTests {
    @Test(arguments: [
        (0, "0"), (999, "999"), (1_000, "1.000"), (1_005, "1.005"), (100_000, "100.000"), (1_234_567, "1.234.567"),
        (-12_050, "-12.050"),
    ])
    func aPointStandsBetweenThousands(number: Int, text: String) { #expect(number.grouped == text) }
}
