using StreamRec.Core.Works;
using StreamRec.Core.Workspaces;

namespace StreamRec.Web.Api;

/// <summary>The words for states, names and doubts of matches in requests, answers and addresses.</summary>
internal static class MatchWords
{
    /// <summary>The states by their words, the usual one first.</summary>
    public static readonly IReadOnlyList<(string Word, MatchState Value)> States =
        [("doubtful", MatchState.Doubtful), ("decided", MatchState.Decided), ("accepted", MatchState.Accepted)];

    /// <summary>The word of a state.</summary>
    public static string KeyOf(MatchState state) => States.First(each => each.Value == state).Word;

    /// <summary>How names agree, as a word.</summary>
    public static string KeyOf(NameAgreement name) => name switch
    {
        NameAgreement.Same => "same",
        NameAgreement.Original => "original",
        NameAgreement.Alternative => "alternative",
        NameAgreement.Subtitle => "subtitle",
        _ => "none",
    };

    /// <summary>A doubt as a word; <see langword="null"/> where there is none.</summary>
    public static string? KeyOf(MatchDoubt doubt) => doubt switch
    {
        MatchDoubt.WeakEvidence => "weak-evidence",
        MatchDoubt.SameSource => "same-source",
        MatchDoubt.OtherNumber => "other-number",
        MatchDoubt.Decision => "decision",
        _ => null,
    };
}
