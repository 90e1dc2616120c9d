using System.Collections;
using System.Globalization;
using StreamRec.Core.Exploration.Stories;
using StreamRec.Core.Workspaces;
using StreamRec.Tests.Api;
using StreamRec.Tests.Exploration;
using StreamRec.Tests.Exploration.Stories;
using StreamRec.Tests.Films;
using StreamRec.Web.Components.Pages.Stories;
using StreamRec.Web.Resources;

namespace StreamRec.Tests.Web.Stories;

/// <summary>Findings speak in keys and facts: each must become a whole sentence in both languages.</summary>
public sealed class StoryWordingTests
{
    public static TheoryData<string> Languages => ["en", "es"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Headlines_OfManyWorlds_AreWholeSentences(string language)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var told = Worlds().SelectMany(world => Storyteller.Definitions.Select(definition => world.Tell(definition.Id)).SelectMany(story => story.Steps.Select(step => (world, story, step)))).ToList();
        Assert.InRange(told.Count, 30, 200);

        foreach (var (world, story, step) in told)
        {
            string[] texts = [StoryWording.Headline(story.Id, step.Finding), StoryWording.Sentence(story.Id, step.Finding), StoryWording.Source(world.Snapshot, story.Id, step)];
            Assert.All(texts, text => Assert.Contains(' ', text));
            Assert.All(texts, text => Assert.DoesNotContain('{', text));
            Assert.NotNull(StoryDrawing.Model(story.Id, step));
        }
    }

    [Fact]
    public void Steps_OfEveryStory_HaveTheirTexts()
    {
        var missing = Storyteller.Definitions.SelectMany(story => story.Steps.Select(step => ("Chart", $"{story.Id}-{step}")).Append(("Story", story.Id)).Append(("About", story.Id)).Append(("Rows", story.Dashboard)).Append(("AllRows", story.Dashboard)))
            .Concat(StoryGaps.All.Select(reason => ("Gap", reason)))
            .Where(text => StoryWording.Find(text.Item1, text.Item2) is null);

        Assert.Equal([], missing);
    }

    [Fact]
    public void Sentences_InBothLanguages_HaveTheSamePlaces()
    {
        var english = StoryText.ResourceManager.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!;
        var compared = 0;
        foreach (DictionaryEntry text in english)
        {
            var spanish = StoryText.ResourceManager.GetString((string)text.Key, CultureInfo.GetCultureInfo("es"))!;
            Assert.Equal(FindingText.PlacesOf((string)text.Value!).Distinct().Order(StringComparer.Ordinal), FindingText.PlacesOf(spanish).Distinct().Order(StringComparer.Ordinal));
            compared += FindingText.PlacesOf(spanish).Any() ? 1 : 0;
        }

        Assert.InRange(compared, 40, 200);
    }

    // Each shows other kinds of findings; all kinds that there are occur in one of them or in the tests beside their stories.
    private static IEnumerable<Workspace> Worlds()
    {
        yield return RatedWorld.Random();
        yield return StoryWorld.Of(('n', 4, 6), ('d', 1, 2));
        yield return StoryWorld.Of(('n', 0, 5), ('d', 3, 0));
        yield return StoryWorld.Of(('n', 2, 5), ('d', 2, 5));
        yield return FixedWorkspace.Small();
        for (var power = 0; power < 3; power++)
        {
            var exponent = power;
            yield return FixedWorkspace.WithFilms([.. Enumerable.Range(1, 9).Select(number => new FilmMaker.Draft($"Film {number}")
            {
                Genres = [number % 2 == 0 ? "Drama" : "War"], Budget = 10_000 * number, Revenue = 10_000 * (long)Math.Pow(number, exponent), Date = $"2001-0{number}-02",
            })]);
        }
    }
}
