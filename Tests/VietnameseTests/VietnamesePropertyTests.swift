import Foundation
import TestSupport
import Testing

@testable import Vietnamese

/// What must hold for every text, tried on thousands of seeded random ones.
@Suite("What must hold for every text holds") struct VietnamesePropertyTests {
    @Test func normalFormIsFoundationsAndStays() {
        for text in RandomText.many(20_000, seed: 2) {
            let form = text.nfc
            expectBytes(form, text.precomposedStringWithCanonicalMapping)
            expectBytes(form.nfc, form)
            #expect(form.isNFC && text.isNFC == text.utf8.elementsEqual(form.utf8))
        }
    }

    /// The scalars that the quick look lets pass do not change, neither alone nor after a letter or a mark.
    @Test func theQuickLookIsRightAboutEveryScalar() {
        for value in UInt32(0)...0x1FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            for text in ["\(scalar)", "a\(scalar)", "\u{323}\(scalar)"] where NormalForm.isCertain(text) {
                expectBytes(text.precomposedStringWithCanonicalMapping, text)
            }
        }
    }

    @Test func theFormOfTheInputMakesNoDifference() {
        for text in RandomText.many(5_000, seed: 3) {
            let composed = text.precomposedStringWithCanonicalMapping
            let decomposed = text.decomposedStringWithCanonicalMapping
            expectBytes(Slug.make(decomposed), Slug.make(composed))
            expectBytes(Fold.fold(decomposed), Fold.fold(composed))
            expectBytes(LookupKey.make(decomposed), LookupKey.make(composed))
            #expect(CollationKey(decomposed) == CollationKey(composed))
            #expect(DocumentNumber(decomposed) == DocumentNumber(composed))
            #expect(PersonName(decomposed) == PersonName(composed))
        }
    }

    @Test func slugsAreWordsOfASCIIAndSlugsOfThemselves() {
        for text in RandomText.many(5_000, seed: 4) {
            let slug = Slug.make(text)
            #expect(slug.wholeMatch(of: /([a-z0-9]+(-[a-z0-9]+)*)?/) != nil, "\(slug)")
            expectBytes(Slug.make(slug), slug)
        }
    }

    @Test func foldingAndLookupKeysAreDoneInOneGo() {
        for text in RandomText.many(5_000, seed: 5) {
            let folded = Fold.fold(text)
            expectBytes(Fold.fold(folded), folded)
            let key = LookupKey.make(text)
            expectBytes(LookupKey.make(key), key)
        }
    }

    @Test func collationIsATotalOrder() {
        let keys = RandomText.many(100, seed: 6).map { (text: $0, key: CollationKey($0)) }
        for one in keys {
            for two in keys {
                let relations = [one.key < two.key, one.key == two.key, two.key < one.key].filter { $0 }
                #expect(relations.count == 1, "\(one.text) \(two.text)")
                #expect((one.key == two.key) == one.text.nfc.utf8.elementsEqual(two.text.nfc.utf8))
                guard one.key < two.key else { continue }
                for three in keys where two.key < three.key {
                    #expect(one.key < three.key, "\(one.text) \(two.text) \(three.text)")
                }
            }
        }
    }

    @Test func equalKeysHashAlike() {
        for text in RandomText.many(2_000, seed: 7) {
            let keys: Set = [CollationKey(text), CollationKey(text.decomposedStringWithCanonicalMapping)]
            #expect(keys.count == 1)
        }
    }

    @Test func theOrderDoesNotDependOnTheStart() {
        let texts = Array(Set(RandomText.many(2_000, seed: 8)))
        var generator = SeededGenerator(seed: 9)
        let sorted = texts.sorted { CollationKey($0) < CollationKey($1) }
        #expect(texts.shuffled(using: &generator).sorted { CollationKey($0) < CollationKey($1) } == sorted)
    }

    /// Longer than any packing unit: capitals and words past the 64th letter still count.
    @Test func longTextsCompareToTheirEnds() {
        for length in 1...140 {
            let text = String(repeating: "a", count: length)
            #expect(CollationKey(text + "b") < CollationKey(text + "B"))
            #expect(CollationKey(text) < CollationKey(text + "a"))
            #expect(CollationKey(text.uppercased()) < CollationKey(text + "a"))
            #expect(CollationKey(text + " b") < CollationKey(text + " c"))
        }
    }
}
