using System.Globalization;
using StreamRec.Core.PythonLiterals;

namespace StreamRec.Tests.PythonLiterals;

public sealed class LiteralReaderTests
{
    [Theory]
    [InlineData("[]", "[ ]")]
    [InlineData(" [ ] ", "[ ]")]
    [InlineData("{}", "{ }")]
    [InlineData("None", "None")]
    [InlineData("[True, False, None]", "[ True False None ]")]
    [InlineData("[1, -2, +3, 0, 12.5, .5, 1., 1e3, 00.5]", "[ 1 -2 3 0 12.5 0.5 1 1000 0.5 ]")]
    [InlineData("{'id': 16, 'name': 'Animation'}", "{ id: 16 name: <Animation> }")]
    [InlineData("[{'a': {'b': [1, {}]}}, 2,]", "[ { a: { b: [ 1 { } ] } } 2 ]")]
    [InlineData("[\n{'a':1 ,\t'b' : 2,},\r\n]", "[ { a: 1 b: 2 } ]")]
    [InlineData("'plain'", "<plain>")]
    [InlineData("\"it's\"", "<it's>")]
    [InlineData("'say \"hi\"'", "<say \"hi\">")]
    [InlineData(@"'it\'s \""quoted\""'", "<it's \"quoted\">")]
    [InlineData(@"'\\'", @"<\>")]
    [InlineData(@"'a\nb\tc\rd\a\b\f\v'", "<a\nb\tc\rd\a\b\f\v>")]
    [InlineData(@"'\x41\u00e9\U0001F600\101\0'", "<Aé😀A\0>")]
    [InlineData(@"'\1234'", "<S4>")]
    [InlineData(@"'\ud83d\ude00'", "<😀>")]
    [InlineData(@"'\/ \d'", @"<\/ \d>")]
    [InlineData("['a, b', ']', '}', ':']", "[ <a, b> <]> <}> <:> ]")]
    [InlineData("'{'", "<{>")]
    public void Read_PythonLiteral_GivesItsTokens(string text, string tokens) => Assert.Equal(tokens, Tokens(text, LiteralDialect.Python));

    [Theory]
    [InlineData("[{\"id\": 28, \"name\": \"Action\"}]", "[ { id: 28 name: <Action> } ]")]
    [InlineData("[true, false, null, -1.5e-3]", "[ True False None -0.0015 ]")]
    [InlineData("\"a\\/b \\u00e9 \\ud83d\\ude00 \\\"q\\\"\"", "<a/b é 😀 \"q\">")]
    public void Read_Json_GivesItsTokens(string text, string tokens) => Assert.Equal(tokens, Tokens(text, LiteralDialect.Json));

    [Theory]
    [InlineData("", 0, "a value")]
    [InlineData("   ", 3, "a value")]
    [InlineData("[", 1, "a value or ]")]
    [InlineData("[1", 2, ", or ]")]
    [InlineData("[1 2]", 3, ", or ]")]
    [InlineData("[,]", 1, "a value or ]")]
    [InlineData("[1,,2]", 3, "a value")]
    [InlineData("[1}", 2, ", or ]")]
    [InlineData("{'a' 1}", 5, ":")]
    [InlineData("{'a': }", 6, "a value")]
    [InlineData("{'a': 1 'b': 2}", 8, ", or }")]
    [InlineData("{a: 1}", 1, "a key in quotes or }")]
    [InlineData("{1: 2}", 1, "a key in quotes or }")]
    [InlineData("{'a': 1, 2}", 9, "a key in quotes")]
    [InlineData("[1] x", 4, "the end of the cell")]
    [InlineData("[1][2]", 3, "the end of the cell")]
    [InlineData("'abc", 4, "the closing ' of the text that begins at character 1")]
    [InlineData("[{'name': 'Tom Han", 18, "the closing ' of the text that begins at character 11")]
    [InlineData("'a\nb'", 2, "the closing ' of the text that begins at character 1")]
    [InlineData("'a\u0001b'", 2, "the closing ' of the text that begins at character 1")]
    [InlineData("'a' 'b'", 4, "the end of the cell")]
    [InlineData("'\\", 2, "an escape")]
    [InlineData("'\\x4'", 4, "a hexadecimal digit (2 in all)")]
    [InlineData("'\\u00'", 5, "a hexadecimal digit (4 in all)")]
    [InlineData("'\\U00110000'", 3, "a code point up to 10FFFF")]
    [InlineData("'\\UFFFFFFFF'", 3, "a code point up to 10FFFF")]
    [InlineData("'\\ud83d'", 1, "both halves of a surrogate pair")]
    [InlineData("'\\ude00'", 1, "both halves of a surrogate pair")]
    [InlineData("'\\N{DASH}'", 2, "an escape other than a character's name")]
    [InlineData("nan", 0, "a value")]
    [InlineData("Nonesuch", 0, "a value")]
    [InlineData("true", 0, "a value")]
    [InlineData("(1, 2)", 0, "a value")]
    [InlineData("__import__('os')", 0, "a value")]
    [InlineData("007", 1, "a number without leading zeros")]
    [InlineData("1.2.3", 3, "the end of the number")]
    [InlineData("12ab", 2, "the end of the number")]
    [InlineData("-", 1, "a digit")]
    [InlineData("1e", 2, "a digit")]
    [InlineData("[1_000]", 2, "the end of the number")]
    public void Read_BrokenLiteral_NamesThePositionAndWhatIsExpected(string text, int position, string expected)
    {
        var error = Assert.Throws<LiteralException>(() => Tokens(text, LiteralDialect.Python));

        Assert.Equal((position, expected), (error.Position, error.Expected));
        Assert.StartsWith(string.Create(CultureInfo.InvariantCulture, $"at character {position + 1}: {expected} is expected, "), error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("['a']", 1)]
    [InlineData("[1,]", 3)]
    [InlineData("[None]", 1)]
    [InlineData("\"\\x41\"", 2)]
    [InlineData("[01]", 2)]
    [InlineData("[.5]", 1)]
    [InlineData("[+1]", 1)]
    public void Read_WhatOnlyPythonAllows_IsNoJson(string text, int position) =>
        Assert.Equal(position, Assert.Throws<LiteralException>(() => Tokens(text, LiteralDialect.Json)).Position);

    [Fact]
    public void Read_ThousandsOfLevels_StopsAtTheLimit()
    {
        var text = new string('[', 100_000) + new string(']', 100_000);

        var error = Assert.Throws<LiteralException>(() => Tokens(text, LiteralDialect.Python));

        Assert.Equal(16, error.Position);
        Assert.Contains("16 are open already", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AsDeepAsAllowed_IsRead()
    {
        const int Most = LiteralReader.LargestDepthLimit;
        var reader = new LiteralReader(new string('[', Most) + new string(']', Most), LiteralDialect.Python, Most);
        var deepest = 0;
        while (reader.Read())
        {
            deepest = Math.Max(deepest, reader.Depth);
        }

        Assert.Equal((Most, 0), (deepest, reader.Depth));
    }

    [Fact]
    public void Skip_OnTheStartOfAList_GoesToItsEnd()
    {
        var reader = new LiteralReader("{'a': [1, {'b': [2]}], 'c': 3}");
        reader.Read();
        reader.Read();
        reader.Read();

        reader.Skip();
        reader.Read();

        Assert.True(reader.Text.Is("c"));
        reader.Read();
        Assert.True(reader.TryGetInteger(out var three));
        Assert.Equal(3, three);
    }

    [Fact]
    public void Skip_OverABrokenPart_StillNamesIt() =>
        Assert.Equal(15, Assert.Throws<LiteralException>(() =>
        {
            var reader = new LiteralReader("[{'a': [1, 'b' x]}]");
            reader.Read();
            reader.Skip();
        }).Position);

    [Theory]
    [InlineData("[{\"id\": 1}]", LiteralDialect.Json)]
    [InlineData("[ { \"id\": 1}]", LiteralDialect.Json)]
    [InlineData("[{'id': 1, 'name': \"O'Brien\"}]", LiteralDialect.Python)]
    [InlineData("[]", LiteralDialect.Python)]
    [InlineData("", LiteralDialect.Python)]
    public void Of_ACell_TellsItsNotation(string cell, LiteralDialect dialect) => Assert.Equal(dialect, LiteralDialects.Of(cell));

    private static string Tokens(string text, LiteralDialect dialect)
    {
        var reader = new LiteralReader(text, dialect);
        var found = new List<string>();
        while (reader.Read())
        {
            found.Add(reader.Token switch
            {
                LiteralToken.ListStart => "[",
                LiteralToken.ListEnd => "]",
                LiteralToken.DictionaryStart => "{",
                LiteralToken.DictionaryEnd => "}",
                LiteralToken.Key => reader.Text.ToString() + ":",
                LiteralToken.Text => $"<{reader.Text.ToString()}>",
                LiteralToken.Number => reader.GetNumber().ToString(CultureInfo.InvariantCulture),
                var constant => constant.ToString(),
            });
        }

        return string.Join(' ', found);
    }
}
