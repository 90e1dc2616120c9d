namespace StreamRec.Core.Ratings;

/// <summary>Says in words why a rating was rejected.</summary>
internal static class RejectionText
{
    /// <summary>The reason alone.</summary>
    public static string Of(RejectionReason kind) => kind switch
    {
        RejectionReason.WrongFieldCount => "wrong number of fields",
        RejectionReason.BrokenQuote => "a quoted cell that does not end",
        RejectionReason.WrongEncoding => "not UTF-8",
        RejectionReason.MissingValue => "a value is missing",
        RejectionReason.NotANumber => "not a number",
        RejectionReason.ScoreOutsideScale => "the score is not 0.5 to 5 in half steps",
        RejectionReason.UserOutOfRange => "the user number is out of range",
        RejectionReason.TimeOutOfRange => "the time is out of range",
        RejectionReason.UnknownTitle => "no catalog has this title",
        RejectionReason.UnknownSource => "an unknown rating source",
        _ => "unusable",
    };

    /// <summary>The reason with the value that caused it.</summary>
    public static string Of(RejectedRating rejected) => $"\"{rejected.Value}\": {Of(rejected.Reason)}.";
}
