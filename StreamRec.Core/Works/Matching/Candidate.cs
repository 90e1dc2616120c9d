namespace StreamRec.Core.Works.Matching;

/// <summary>A pair of titles with a name in common.</summary>
/// <param name="First">Row of the first title, below the second.</param>
/// <param name="Second">Row of the second title.</param>
/// <param name="Name">How the names agree.</param>
/// <param name="Namesakes">How many titles of one source have that name, 1 or more.</param>
internal readonly record struct Candidate(int First, int Second, NameAgreement Name, int Namesakes) : IComparable<Candidate>
{
    /// <summary>By rows, then from the strongest agreement on.</summary>
    public int CompareTo(Candidate other)
    {
        var byFirst = First.CompareTo(other.First);
        var bySecond = byFirst != 0 ? byFirst : Second.CompareTo(other.Second);
        var byName = bySecond != 0 ? bySecond : Name.CompareTo(other.Name);
        return byName != 0 ? byName : Namesakes.CompareTo(other.Namesakes);
    }
}
