using StreamRec.Core.Ratings;

namespace StreamRec.Core.Questions;

/// <summary>
/// The best score that each title was given in each calendar year (UTC). One pass over all ratings makes it; from then on
/// "at least one score above X in year Y" is one look-up for a title.
/// </summary>
internal sealed class BestScoresByYear
{
    private readonly byte[] best;
    private readonly byte[] bestEver;
    private readonly RatingCalendar calendar;

    private BestScoresByYear(byte[] best, byte[] bestEver, RatingCalendar calendar)
    {
        this.best = best;
        this.bestEver = bestEver;
        this.calendar = calendar;
    }

    /// <summary>Makes the table.</summary>
    public static BestScoresByYear Of(RatingTable ratings)
    {
        var times = ratings.Times;
        var days = RatingCalendar.Of(times);
        var byYear = new byte[ratings.TitleCount * days.YearCount];
        var ever = new byte[ratings.TitleCount];
        for (var rating = 0; rating < ratings.Titles.Length; rating++)
        {
            var title = ratings.Titles[rating];
            var score = ratings.HalfStars[rating];
            ever[title] = Math.Max(ever[title], score);
            if (times.Length > 0 && days.YearPlaceOf(times[rating]) is >= 0 and var year)
            {
                ref var place = ref byYear[(title * days.YearCount) + year];
                place = Math.Max(place, score);
            }
        }

        return new BestScoresByYear(byYear, ever, days);
    }

    /// <summary>The best score of a title in half stars; 0 when it has none.</summary>
    /// <param name="titleRow">The title.</param>
    /// <param name="year">The year the score was given in; <see langword="null"/> for any, also unknown.</param>
    public byte Of(int titleRow, int? year)
    {
        if (year is null)
        {
            return bestEver[titleRow];
        }

        var place = year.Value - calendar.FirstYear;
        return place < 0 || place >= calendar.YearCount ? (byte)0 : best[(titleRow * calendar.YearCount) + place];
    }
}
