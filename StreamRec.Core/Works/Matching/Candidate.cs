namespace StreamRec.Core.Works.Matching;

/// <summary>A pair of titles with a name in common.</summary>
/// <param name="First">Row of the first title, below the second.</param>
/// <param name="Second">Row of the second title.</param>
/// <param name="Name">How the names agree.</param>
/// <param name="Namesakes">How many titles of one source have that name, 1 or more.</param>
internal readonly record struct Candidate(int First, int Second, NameAgreement Name, int Namesakes);

/// <summary>Sorts candidates by rows, then from the strongest agreement on.</summary>
internal sealed class CandidateOrder : IComparer<Candidate>
{
    /// <summary>The only one.</summary>
    public static readonly CandidateOrder Instance = new();

    /// <inheritdoc />
    public int Compare(Candidate x, Candidate y)
    {
        var byFirst = x.First.CompareTo(y.First);
        var bySecond = byFirst != 0 ? byFirst : x.Second.CompareTo(y.Second);
        var byName = bySecond != 0 ? bySecond : x.Name.CompareTo(y.Name);
        return byName != 0 ? byName : x.Namesakes.CompareTo(y.Namesakes);
    }
}
