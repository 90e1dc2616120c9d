using StreamRec.Core.Catalog;

namespace StreamRec.Core.Questions;

/// <summary>"Which title is the longest?"; every filter is optional.</summary>
/// <param name="Year">Year of release.</param>
/// <param name="Platform">Where; <see langword="null"/> for the four streaming platforms.</param>
/// <param name="Unit">Minutes or seasons; titles measured in the other unit do not take part.</param>
/// <param name="Type">Films, series, or both.</param>
/// <param name="LeaveOutVeryLong">Whether films above <see cref="QuestionOptions.VeryLongMinutes"/> do not take part.</param>
public sealed record MaxDurationQuestion(
    int? Year = null,
    Platform? Platform = null,
    DurationUnit Unit = DurationUnit.Minutes,
    TitleType? Type = null,
    bool LeaveOutVeryLong = false);

/// <summary>The longest titles.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Value">How long, or <see langword="null"/> when no title fits.</param>
/// <param name="Titles">All titles of that length in catalog order.</param>
public sealed record MaxDurationAnswer(MaxDurationQuestion Question, int? Value, IReadOnlyList<LongestTitle> Titles);

/// <summary>One of the longest titles.</summary>
/// <param name="Title">The title.</param>
/// <param name="Remark">Whether its length is odd.</param>
public sealed record LongestTitle(Title Title, DurationRemark Remark);

/// <summary>What is odd about a length.</summary>
public enum DurationRemark
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>0 minutes: most of these are the platform's own test entries.</summary>
    ZeroMinutes,

    /// <summary>Above <see cref="QuestionOptions.VeryLongMinutes"/>: most of these are sleep sounds.</summary>
    VeryLong,
}
