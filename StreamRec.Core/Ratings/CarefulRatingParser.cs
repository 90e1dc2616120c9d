using System.Globalization;
using System.Text;

namespace StreamRec.Core.Ratings;

/// <summary>
/// Reads the fields of one row in every form that makes sense (signs, blanks, <c>4e0</c>, <c>1260759144.0</c>, dates for times) and says which
/// field is wrong and how when one does not. Takes over from the fast reader where that met something unusual.
/// </summary>
internal sealed class CarefulRatingParser(RatingLayout layout, TitleIdIndex titles, long latestTime)
{
    /// <summary>The column at fault after a rejection.</summary>
    public int FaultyColumn { get; private set; }

    /// <summary>Reads a row.</summary>
    /// <param name="fields">The fields by column; <see langword="null"/> where a Parquet file has no value.</param>
    /// <param name="user">The user, packed.</param>
    /// <param name="rating">The rating, packed.</param>
    /// <returns>Why the row must be rejected, or <see langword="null"/>.</returns>
    public RejectionReason? Parse(IReadOnlyList<string?> fields, out long user, out ulong rating)
    {
        user = 0;
        rating = 0;
        var source = layout.Source;
        if (Source(fields, ref source) is { } wrongSource) return wrongSource;
        if (Whole(fields, layout.UserColumn, UserDirectory.MaximumNumber, RejectionReason.UserOutOfRange, out var number) is { } wrongUser) return wrongUser;
        if (Title(fields, out var title) is { } wrongTitle) return wrongTitle;
        if (Score(fields, out var halfStars) is { } wrongScore) return wrongScore;
        if (Time(fields, out var time) is { } wrongTime) return wrongTime;
        user = PackedUser.Pack(source, number);
        rating = PackedRating.Pack(title, time, halfStars);
        return null;
    }

    private RejectionReason? Title(IReadOnlyList<string?> fields, out int title)
    {
        title = -1;
        var text = Text(fields, layout.TitleColumn);
        if (text.Length == 0) return RejectionReason.MissingValue;
        if (!layout.TitlesAreMovieLensNumbers) title = titles.Find(Encoding.UTF8.GetBytes(text));
        else if (TryWhole(text, out var film)) title = titles.FindMovieLens(Encoding.UTF8.GetBytes(film.ToString(CultureInfo.InvariantCulture)));
        else return RejectionReason.NotANumber;
        return title < 0 ? RejectionReason.UnknownTitle : null;
    }

    private RejectionReason? Score(IReadOnlyList<string?> fields, out int halfStars)
    {
        halfStars = 0;
        var text = Text(fields, layout.ScoreColumn);
        if (text.Length == 0) return RejectionReason.MissingValue;
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var score)) return RejectionReason.NotANumber;
        if (!(score * 2 is >= 1 and <= RatingScale.Steps) || !double.IsInteger(score * 2)) return RejectionReason.ScoreOutsideScale;
        halfStars = (int)(score * 2);
        return null;
    }

    private RejectionReason? Time(IReadOnlyList<string?> fields, out long seconds)
    {
        seconds = -1;
        if (layout.TimeColumn < 0 || Text(fields, layout.TimeColumn) is not { Length: > 0 } text) return null;
        if (text.LastIndexOf('-') > 0 && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
        {
            seconds = date.ToUnixTimeSeconds();
            return seconds < 0 || seconds > latestTime ? RejectionReason.TimeOutOfRange : null;
        }

        return Whole(fields, layout.TimeColumn, latestTime, RejectionReason.TimeOutOfRange, out seconds);
    }

    private RejectionReason? Source(IReadOnlyList<string?> fields, ref RatingSource source) =>
        layout.SourceColumn < 0 || RatingSources.TryParse(Text(fields, layout.SourceColumn), out source) ? null : RejectionReason.UnknownSource;

    private RejectionReason? Whole(IReadOnlyList<string?> fields, int column, long most, RejectionReason outside, out long number)
    {
        number = 0;
        var text = Text(fields, column);
        if (text.Length == 0) return RejectionReason.MissingValue;
        if (!TryWhole(text, out number)) return double.TryParse(text, CultureInfo.InvariantCulture, out var large) && double.IsInteger(large) ? outside : RejectionReason.NotANumber;
        return number < 0 || number > most ? outside : null;
    }

    private static bool TryWhole(string text, out long number)
    {
        if (long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out number)) return true;
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) || !double.IsInteger(real) || Math.Abs(real) > UserDirectory.MaximumNumber) return false;
        number = (long)real;
        return true;
    }

    private string Text(IReadOnlyList<string?> fields, int column)
    {
        FaultyColumn = column;
        return fields[column]?.Trim() ?? "";
    }
}
