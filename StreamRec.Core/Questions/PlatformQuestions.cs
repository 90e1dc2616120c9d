using StreamRec.Core.Catalog;
using StreamRec.Core.Parameters;
using StreamRec.Core.Ratings;

namespace StreamRec.Core.Questions;

/// <summary>
/// The four questions about platform catalogs, under the names they are known by. Without a platform they ask the four on which titles
/// can be watched; MovieLens is asked only by name. Immutable and safe to share.
/// </summary>
public sealed class PlatformQuestions
{
    private readonly IReadOnlyList<Title> titles;
    private readonly PeopleIndex people;
    private readonly RatingStatistics statistics;
    private readonly QuestionOptions limits;
    private readonly Lazy<BestScoresByYear> bestScores;

    /// <summary>Makes a catalog and its ratings ready for questions.</summary>
    /// <param name="titles">The catalog's titles, not its works: a film on two platforms counts on both.</param>
    /// <param name="ratings">The ratings of these titles.</param>
    /// <param name="options">Limits; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">The ratings are of another catalog.</exception>
    public PlatformQuestions(IReadOnlyList<Title> titles, RatingTable ratings, QuestionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(titles);
        ArgumentNullException.ThrowIfNull(ratings);
        this.titles = titles;
        people = PeopleIndex.Of(titles);
        statistics = RatingStatistics.Of(ratings);
        limits = options ?? new QuestionOptions();
        if (ratings.TitleCount != titles.Count)
        {
            throw new ArgumentException("The ratings must be of the catalog that is asked.", nameof(ratings));
        }

        bestScores = new Lazy<BestScoresByYear>(() => BestScoresByYear.Of(ratings), LazyThreadSafetyMode.ExecutionAndPublication);
    }

    /// <summary>The longest titles, all of them when several are as long.</summary>
    /// <exception cref="InvalidParameterException">The year is not a year.</exception>
    public MaxDurationAnswer GetMaxDuration(MaxDurationQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        QuestionParameters.RequireYear("year", question.Year);
        var longest = -1;
        var found = new List<LongestTitle>();
        foreach (var title in titles)
        {
            if (title.Duration is not { } duration || duration.Unit != question.Unit || duration.Value < longest
                || !IsAsked(title, question.Platform, question.Year, question.Type))
            {
                continue;
            }

            var remark = RemarkOn(duration);
            if (question.LeaveOutVeryLong && remark == DurationRemark.VeryLong)
            {
                continue;
            }

            if (duration.Value > longest)
            {
                longest = duration.Value;
                found.Clear();
            }

            found.Add(new LongestTitle(title, remark));
        }

        return new MaxDurationAnswer(question, longest < 0 ? null : longest, found);
    }

    /// <summary>
    /// How many titles score above a limit. A title's mean is that of its ratings or, where it has none, the one that came with it. The first question by rating year reads all ratings once (about 0.1 s for eleven million).
    /// </summary>
    /// <exception cref="InvalidParameterException">The score is outside 0 to 5, or the year is not a year.</exception>
    public ScoreCountAnswer GetScoreCount(ScoreCountQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        QuestionParameters.RequireScore("scored", question.Scored);
        QuestionParameters.RequireYear("year", question.Year);
        var byRelease = question.Basis == ScoreBasis.ReleaseYear;
        var best = byRelease ? null : bestScores.Value;
        int count = 0, given = 0;
        foreach (var title in titles)
        {
            if (!IsAsked(title, question.Platform, byRelease ? question.Year : null, question.Type))
            {
                continue;
            }

            // A title without any score has no mean: the comparison with "not a number" leaves it out.
            var score = best is null ? MeanOf(title) : RatingScale.FromHalfStars(best.Of(title.Row, question.Year));
            if (score > question.Scored)
            {
                count++;
                given += byRelease && statistics.Counts[title.Row] == 0 ? 1 : 0;
            }
        }

        return new ScoreCountAnswer(question, count, given);
    }

    /// <summary>How many films and series a platform has, or each of the streaming platforms, in catalog order.</summary>
    /// <param name="platform">The platform; <see langword="null"/> for the streaming ones.</param>
    public IReadOnlyList<PlatformCount> GetCountPlatform(Platform? platform = null)
    {
        var movies = new int[Platform.All.Count];
        var shows = new int[Platform.All.Count];
        foreach (var title in titles)
        {
            (title.Type == TitleType.Movie ? movies : shows)[title.Platform.Order]++;
        }

        IReadOnlyList<Platform> asked = platform is null ? Platform.Streaming : [platform];
        return [.. asked.Select(each => new PlatformCount(each, movies[each.Order], shows[each.Order]))];
    }

    /// <summary>Who is in most titles of a platform and year; an empty answer says why.</summary>
    /// <exception cref="InvalidParameterException">The year is not a year.</exception>
    public ActorAnswer GetActor(ActorQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        QuestionParameters.RequireYear("year", question.Year);
        return new ActorCount(titles, people, question).Answer();
    }

    // Ratings go before a mean that somebody else has worked out.
    private double MeanOf(Title title) => statistics.Counts[title.Row] > 0 ? statistics.Means[title.Row] : title.GivenScore ?? double.NaN;

    private DurationRemark RemarkOn(Duration duration)
    {
        if (duration.Unit != DurationUnit.Minutes)
        {
            return DurationRemark.None;
        }

        return duration.Value == 0 ? DurationRemark.ZeroMinutes
            : duration.Value > limits.VeryLongMinutes ? DurationRemark.VeryLong
            : DurationRemark.None;
    }

    private static bool IsAsked(Title title, Platform? platform, int? year, TitleType? type) =>
        (platform is null ? title.Platform.IsStreaming : ReferenceEquals(title.Platform, platform))
        && (year is null || title.ReleaseYear == year)
        && (type is null || title.Type == type);
}
