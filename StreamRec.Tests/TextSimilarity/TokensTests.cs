using StreamRec.Core.TextSimilarity;

namespace StreamRec.Tests.TextSimilarity;

public sealed class TokensTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a b c", "")]
    [InlineData("the cat's pyjamas", "the|cat|pyjamas")]
    [InlineData("9-1-1 and 2012, x_1!", "and|2012|x_1")]
    [InlineData("amélie, señor", "amélie|señor")]
    [InlineData("天気の子 part2", "天気の子|part2")]
    [InlineData("𝐀𝐁 𝐀 ab", "𝐀𝐁|ab")]
    [InlineData("x²y ½½", "x²y|½½")]
    [InlineData("cafe\u0301s on", "cafe|on")]
    [InlineData("\uD800ab\uDC00cd", "ab|cd")]
    public void MoveNext_Text_GivesWordsOfTwoOrMoreCharacters(string text, string expected)
    {
        var words = new List<string>();
        var tokens = new Tokens(text);
        while (tokens.MoveNext())
        {
            words.Add(tokens.Current.ToString());
        }

        Assert.Equal(expected, string.Join('|', words));
    }
}
