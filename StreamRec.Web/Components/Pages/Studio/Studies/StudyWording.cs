using System.Globalization;
using StreamRec.Core.Studies;
using StreamRec.Web.Components.Pages.Studio.Models;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Studio.Studies;

/// <summary>Studies in words.</summary>
internal static class StudyWording
{
    /// <summary>What a kind of study is called.</summary>
    public static string NameOf(StudyKind kind) => kind switch
    {
        StudyKind.Factors => StudyText.KindFactors,
        StudyKind.Shares => StudyText.KindShares,
        StudyKind.CrossValidate => StudyText.KindCrossValidate,
        StudyKind.Compare => StudyText.KindCompare,
        _ => StudyText.KindTune,
    };

    /// <summary>What a kind of study answers.</summary>
    public static string About(StudyKind kind) => kind switch
    {
        StudyKind.Factors => StudyText.AboutFactors,
        StudyKind.Shares => StudyText.AboutShares,
        StudyKind.CrossValidate => StudyText.AboutCrossValidate,
        StudyKind.Compare => StudyText.AboutCompare,
        _ => StudyText.AboutTune,
    };

    /// <summary>What a study is about.</summary>
    public static string Title(StudyRequest request) =>
        Wording.Fill(StudyText.TitleOf, NameOf(request.Kind), QualityWording.Enumerate([.. request.Models.Select(model => ModelGuide.NameOf(model.Name))]));

    /// <inheritdoc cref="Title(StudyRequest)" />
    public static string Title(StudyResult study) => Title(study.Request);

    /// <summary>How far it is.</summary>
    public static string State(StudyState state) => state switch
    {
        StudyState.Running => StudioText.StateRunning,
        StudyState.Done => StudioText.StateDone,
        StudyState.Cancelled => StudioText.StateCancelled,
        StudyState.Interrupted => StudioText.StateInterrupted,
        _ => StudioText.StateFailed,
    };

    /// <summary>The class of the state's badge.</summary>
    public static string Tone(StudyState state) => state switch
    {
        StudyState.Running => "busy",
        StudyState.Done => "good",
        StudyState.Cancelled => "",
        _ => "bad",
    };

    /// <summary>What came out so far, in a few words; empty while nothing has.</summary>
    public static string Finding(StudyResult study) => study switch
    {
        { BestPoint: { Mean: { } mean } best } => study.Request.Kind == StudyKind.CrossValidate
            ? Wording.Fill(StudyText.FindingRmse, mean.Rmse, mean.RmseDeviation)
            : Wording.Fill(StudyText.FindingBest, PointName(study, best), mean.Rmse),
        { Request.Kind: StudyKind.Shares, Points: [.., { Mean: { } last } point] } => Wording.Fill(StudyText.FindingLast, PointName(study, point), last.Rmse),
        _ => "",
    };

    /// <summary>What tells a point from the others of its study.</summary>
    public static string PointName(StudyResult study, StudyPoint point) => point switch
    {
        { TestShare: { } share } => Wording.Fill(StudyText.ShareName, share),
        { Varied.Count: > 0 } => string.Join(", ", point.Varied.Select(each => $"{ModelGuide.LabelOf(each.Key)} {ModelSettings.Value(each.Value)}")),
        _ when study.Request.Models.Count > 1 => ModelGuide.NameOf(point.Model),
        _ => ModelSettings.Summary(point.Model, point.Parameters),
    };

    /// <summary>How a point ended.</summary>
    public static string State(StudyPoint point) => point switch
    {
        { State: PointState.GivenUp } => StudyText.PointGivenUp,
        { State: PointState.Failed, Problem: { } problem } => problem,
        { Round: { Share: < 1 } round } => Wording.Fill(StudyText.PointRound, round.Number, round.Rounds),
        { ShortenedTo: { } epochs } => Wording.Fill(StudyText.PointShortened, epochs),
        _ => StudyText.PointDone,
    };

    /// <summary>An error as it is written in tables.</summary>
    public static string Error(double value) => value.ToString("0.0000", CultureInfo.CurrentCulture);
}
