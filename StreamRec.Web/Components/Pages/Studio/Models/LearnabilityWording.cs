using StreamRec.Core.Recommendation.Diagnosis;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Studio.Models;

/// <summary>Whether there is anything to learn from the ratings, in plain words.</summary>
internal static class LearnabilityWording
{
    /// <summary>The verdict in a few words.</summary>
    public static string Verdict(LearnabilityResult result) => result.Verdict switch
    {
        LearnabilityVerdict.Learnable => ModelText.LearnableYes,
        LearnabilityVerdict.TitlesSayLittle => ModelText.LearnableLittle,
        LearnabilityVerdict.TitlesSayNothing => ModelText.LearnableNothing,
        _ => ModelText.LearnableUnknown,
    };

    /// <summary>What the verdict means for whoever uses the model.</summary>
    public static string Meaning(LearnabilityResult result) => result.Verdict switch
    {
        LearnabilityVerdict.Learnable => ModelText.LearnableYesMeaning,
        LearnabilityVerdict.TitlesSayLittle => ModelText.LearnableLittleMeaning,
        LearnabilityVerdict.TitlesSayNothing => ModelText.LearnableNothingMeaning,
        _ => ModelText.LearnableUnknownMeaning,
    };

    /// <summary>The measurements behind the verdict, one sentence each.</summary>
    public static IEnumerable<string> Evidence(LearnabilityResult result)
    {
        if (result.TitleMeans is { } spread)
        {
            yield return Wording.Fill(ModelText.EvidenceSpread, spread.Observed, spread.ExpectedByChance, spread.Titles);
        }

        if (result.Permutation is { } test)
        {
            yield return Wording.Fill(ModelText.EvidencePermutation, test.Explained, test.ExplainedByChance, test.Permutations);
        }

        if (result.GainOverUserMean is { } gain)
        {
            yield return Wording.Fill(gain > 0 ? ModelText.EvidenceGain : ModelText.EvidenceNoGain, Math.Abs(gain));
        }
    }

    /// <summary>Whether it is good news.</summary>
    public static bool IsGood(LearnabilityResult result) => result.Verdict == LearnabilityVerdict.Learnable;
}
