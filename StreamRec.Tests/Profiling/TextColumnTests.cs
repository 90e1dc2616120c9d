using StreamRec.Core.Profiling;
using StreamRec.Core.Profiling.Columns;

namespace StreamRec.Tests.Profiling;

public sealed class TextColumnTests
{
    [Fact]
    public void Profile_FewDifferentTexts_IsACategory()
    {
        var column = Profiled.Column("a", "a", "a", "b", "", "b", "c", "a");

        Assert.Equal(ColumnKind.Category, column.Kind);
        Assert.Equal((7, 1, 3, 1), (column.Count, column.Missing, column.Distinct, column.Unique));
        Assert.Equal([new("a", 4), new("b", 2), new("c", 1)], column.Common);

        // Entropy of 4/7, 2/7 and 1/7 in bits, against log2(3).
        var entropy = -((4.0 / 7 * Math.Log2(4.0 / 7)) + (2.0 / 7 * Math.Log2(2.0 / 7)) + (1.0 / 7 * Math.Log2(1.0 / 7)));
        Assert.Equal(1 - (entropy / Math.Log2(3)), column.Imbalance!.Value, 10);

        // Chi-squared is (4² + 2² + 1²) · 3 / 7 − 7 = 2; with two degrees of freedom the probability is exp(−1).
        Assert.Equal(Math.Exp(-1), column.UniformProbability!.Value, 10);
    }

    [Fact]
    public void Profile_MostlyDifferentTexts_IsText()
    {
        Assert.Equal(ColumnKind.Text, Profiled.Column("a", "b", "c", "a").Kind);
        Assert.Equal(ColumnKind.Category, Profiled.Column("a", "b", "b", "a").Kind);
    }

    [Fact]
    public void Profile_ManyDifferentTexts_IsTextOfHighCardinality()
    {
        var profile = Profiled.Sql("select 'user ' || (i % 60) as name from range(180) r(i)");

        Assert.Equal(ColumnKind.Text, profile.Columns[0].Kind);
        Assert.Contains(new Alert(AlertKind.HighCardinality, "name", 60) { Others = [] }, profile.Alerts, AlertComparer.Instance);
    }

    [Fact]
    public void Profile_Texts_MeasuresLengthsInCodePoints()
    {
        // 5, 1 (beyond the basic plane), 2 and 2 characters.
        var text = Profiled.Sql("select unnest(['señor', '𝐀', '天気', '天気']) as value").Columns[0].Text!;

        Assert.Equal((1, 5), (text.MinimumLength, text.MaximumLength));
        Assert.Equal(2.5, text.MeanLength);
        Assert.Equal(2, text.MedianLength);
        Assert.Equal(10, text.Characters);
        Assert.Equal(8, text.DistinctCharacters);
    }

    [Fact]
    public void Profile_Characters_AreGroupedByUnicode()
    {
        var text = Profiled.Sql("select unnest(['Ño 1', 'Жа', 'か', 'かカ天', 'ø!']) as value").Columns[0].Text!;

        Assert.Equal(
            [new("Latin", 3), new("Common", 3), new("Cyrillic", 2), new("Hiragana", 2), new("Han", 1), new("Katakana", 1)],
            text.Scripts.OrderByDescending(each => each.Count).ThenBy(each => each.Value == "Common").ThenBy(each => each.Value, StringComparer.Ordinal));
        Assert.Contains(new ValueCount("Basic Latin", 4), text.Blocks);
        Assert.Contains(new ValueCount("Latin-1 Supplement", 2), text.Blocks);
        Assert.Contains(new ValueCount("CJK Unified Ideographs", 1), text.Blocks);
        Assert.Contains(new ValueCount("UppercaseLetter", 2), text.Categories);
        Assert.Contains(new ValueCount("LowercaseLetter", 3), text.Categories);
        Assert.Contains(new ValueCount("OtherLetter", 4), text.Categories);
        Assert.Contains(new ValueCount("DecimalDigitNumber", 1), text.Categories);
        Assert.Equal(new ValueCount("か", 2), text.CommonCharacters[0]);
    }

    [Fact]
    public void Profile_Words_AreCountedWithoutCase()
    {
        var text = Profiled.Sql("select unnest(['The cat''s hat', 'the HAT!', '(sci-fi) the - end', 'x', 'x']) as value").Columns[0].Text!;

        Assert.Equal(10, text.Words);
        Assert.Equal(6, text.DistinctWords);
        Assert.Equal([new("the", 3), new("hat", 2), new("x", 2), new("cat's", 1), new("end", 1), new("sci-fi", 1)], text.CommonWords);
    }

    [Fact]
    public void Profile_WaysOfWriting_AreADirtyCategory()
    {
        var profile = Profiled.Csv("genre\nDrama\ndrama\nDrama \nComedy\nComedy\nDrama\nDrama\nComedy\n");

        Assert.Equal(2, profile.Columns[0].Text!.Variants);
        Assert.Contains(profile.Alerts, alert => alert is { Kind: AlertKind.DirtyCategory, Column: "genre", Value: 2 });
    }

    [Fact]
    public void Profile_BlankTexts_AreCounted() => Assert.Equal(3, Profiled.Sql("select unnest(['', ' ', ' ', 'a']) as value").Columns[0].Text!.Blank);

    [Fact]
    public void Profile_MoreTextsThanTheLimit_SaysHowManyWereRead()
    {
        var profile = Profiled.Sql("select 'text ' || i as name from range(30) r(i)", new ProfileOptions { MaximumTexts = 10 });

        Assert.Equal(10, profile.Columns[0].Text!.TextsRead);
        Assert.Contains(new ProfileNote(NoteKind.Texts, 10, 30, "name"), profile.Notes);
        Assert.Equal(30, profile.Columns[0].Distinct);
    }

    /// <summary>Alerts by what they say; lists compare by reference.</summary>
    private sealed class AlertComparer : IEqualityComparer<Alert>
    {
        public static readonly AlertComparer Instance = new();

        public bool Equals(Alert? x, Alert? y) => (x?.Kind, x?.Column, x?.Value) == (y?.Kind, y?.Column, y?.Value);

        public int GetHashCode(Alert obj) => HashCode.Combine(obj.Kind, obj.Column);
    }
}
