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
}
