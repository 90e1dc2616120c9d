using StreamRec.Core.Catalog;

namespace StreamRec.Tests.Catalog;

public sealed class TextKeyTests
{
    [Theory]
    [InlineData("  The Grand Seduction ", "the grand seduction")]
    [InlineData("Élite ", "élite")]
    [InlineData("MULAN ", "mulan")]
    public void Of_TrimsAndLowersButKeepsAccents(string text, string expected) => Assert.Equal(expected, TextKey.Of(text));

    [Theory]
    [InlineData("Pedro Almodóvar ", "pedro almodovar")]
    [InlineData("Amélie\u200b", "amelie")]
    [InlineData("a \t\r\n b", "a b")]
    [InlineData("進撃の巨人", "進撃の巨人")]
    [InlineData("", "")]
    public void Fold_RemovesAccentsAndInvisibleCharacters(string text, string expected) => Assert.Equal(expected, TextKey.Fold(text));

    // A lone surrogate cannot stand in an attribute.
    [Fact]
    public void Fold_DamagedText_GivesTheReplacementCharacter() => Assert.Equal("\ufffdbroken", TextKey.Fold("\ud83dbroken"));

    [Fact]
    public void Fold_LettersOfTheTable_AgreesWithTheFullWay()
    {
        var random = new Random(5);
        for (var round = 0; round < 20_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => random.Next(4) switch
            {
                0 => (char)random.Next(0x250),
                1 => (char)random.Next(0x2010, 0x2028),
                2 => ' ',
                _ => (char)random.Next('A', 'z'),
            }));

            Assert.Equal(TextKey.FoldAnyScript(text), TextKey.Fold(text));
        }
    }
}
