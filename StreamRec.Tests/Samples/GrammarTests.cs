using System.Text.RegularExpressions;
using StreamRec.Core.Samples;

namespace StreamRec.Tests.Samples;

public sealed partial class GrammarTests
{
    private static readonly string[] GivenNames =
        ["hero", "name", "surname", "he", "his", "him", "himself", "kid", "rival", "rivalName", "rivalSurname"];

    public static TheoryData<SampleGenre> Genres => [.. Enum.GetValues<SampleGenre>()];

    [Fact]
    public void Tell_KeptRule_SaysTheSameAgain()
    {
        var scope = Scope("title: The {$Animal} of {a $animal}\nanimal: otter | bear | fox | owl");
        var words = scope.Tell("title").Split(' ');
        Assert.Equal(words[1], words[^1], ignoreCase: true);
    }

    [Theory]
    [InlineData("otter", "an otter")]
    [InlineData("bear", "a bear")]
    [InlineData("union organizer", "a union organizer")]
    [InlineData("ex-commando", "an ex-commando")]
    public void Tell_Article_FitsTheSound(string noun, string expected) => Assert.Equal(expected, Scope($"it: {{a noun}}\nnoun: {noun}").Tell("it"));

    [Fact]
    public void Tell_Condition_HoldsOnlyAfterTheRuleWasKept()
    {
        const string Text = "line: [place] in {place} | nowhere\nplace: Lisbon\nfirst: {$place}";
        Assert.Equal("nowhere", Scope(Text).Tell("line"));
        var scope = Scope(Text);
        scope.Tell("first");
        Assert.Equal("in Lisbon", scope.Tell("line"));
    }

    [Fact]
    public void Tell_Anew_DoesNotRepeatWhatWasKept()
    {
        var scope = Scope("line: {$pick}\nother: {+pick}\npick: one");
        scope.Set("pick", "kept");
        Assert.Equal("kept", scope.Tell("line"));
        Assert.Equal("one", scope.Tell("other"));
    }

    [Theory]
    [InlineData("the road to the sea", "The Road to the Sea")]
    [InlineData("élite of amber", "Élite of Amber")]
    public void Heading_CapitalsButForSmallWords(string text, string expected) => Assert.Equal(expected, GrammarScope.Heading(text));

    [Fact]
    public void Parse_LineWithoutARule_IsNamed() =>
        Assert.Contains("stray", Assert.Throws<FormatException>(() => Grammar.Parse("  stray line")).Message, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Genres))]
    public void Load_EveryGenre_HasAllRulesThatItsTextsUse(SampleGenre genre)
    {
        var grammar = Grammar.Load(SampleGenres.Key(genre), Grammar.Load("common"));
        var used = grammar.RuleNames.SelectMany(grammar.Alternatives).SelectMany(text => Reference().Matches(text)).Select(match => match.Groups["name"].Value);
        Assert.All(used.Select(name => char.ToLowerInvariant(name[0]) + name[1..]).Except(GivenNames, StringComparer.Ordinal), name => Assert.True(grammar.Has(name), name));
        Assert.All(["film", "series", "logline", "seriesline", "sequel", "second", "third", "short", "tagline", "subtitle"], rule => Assert.True(grammar.Has(rule), rule));
    }

    [Theory]
    [MemberData(nameof(Genres))]
    public void Load_LabelsAndAges_CoverEveryPlatform(SampleGenre genre)
    {
        var labels = Grammar.Load("labels");
        Assert.All(PlatformProfile.All, profile => Assert.NotEmpty(labels.Alternatives($"{SampleGenres.Key(genre)}.{profile.Platform.Key}.film")));
        Assert.All(PlatformProfile.All, profile => Assert.NotEmpty(labels.Alternatives($"{SampleGenres.Key(genre)}.{profile.Platform.Key}.series")));
    }

    private static GrammarScope Scope(string text) => new(Grammar.Parse(text), new SampleRandom(1, SampleStream.Catalog));

    [GeneratedRegex(@"\{(?:[aA] )?[$+]?(?<name>\w+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reference();
}
