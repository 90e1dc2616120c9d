namespace StreamRec.Core.Works;

/// <summary>What became of a pair of titles that look like one film or series.</summary>
public enum MatchVerdict
{
    /// <summary>They are taken as one.</summary>
    Accepted,

    /// <summary>They stay apart until a person has decided.</summary>
    Doubtful,
}

/// <summary>Why a pair is doubtful.</summary>
public enum MatchDoubt
{
    /// <summary>It is not.</summary>
    None,

    /// <summary>The evidence is not strong enough to accept it.</summary>
    WeakEvidence,

    /// <summary>Two titles of one source would become one, and they are not plainly the same entry twice.</summary>
    SameSource,

    /// <summary>Their numbers at TMDB, or those of what they are joined with already, say that they are two films.</summary>
    OtherNumber,

    /// <summary>A person has said that two titles which this pair would join are different.</summary>
    Decision,
}

/// <summary>A pair of titles from the catalog that are, or may be, the same film or series.</summary>
/// <param name="First">Row of the first title, below <paramref name="Second"/>.</param>
/// <param name="Second">Row of the second title.</param>
/// <param name="Confidence">The probability that they are the same, 0 to 1; 1 where ids say so.</param>
/// <param name="Evidence">What speaks for and against it.</param>
/// <param name="Verdict">Whether it is accepted.</param>
/// <param name="Doubt">Why it is not, where it is not.</param>
public sealed record TitleMatch(int First, int Second, double Confidence, MatchEvidence Evidence, MatchVerdict Verdict, MatchDoubt Doubt = MatchDoubt.None)
{
    /// <summary>Whether ids say that they are the same: no text was compared to find this pair.</summary>
    public bool IsCertain => Evidence.Ids != SharedIds.None;
}
