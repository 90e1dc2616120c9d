namespace StreamRec.Core.Samples;

/// <summary>A file of a sample world.</summary>
/// <param name="Name">File name.</param>
/// <param name="Rows">Data rows, without the header.</param>
/// <param name="Bytes">Length.</param>
public sealed record SampleFile(string Name, long Rows, long Bytes);

/// <summary>A persona with two titles that it has not rated: one it will like, one it will not.</summary>
/// <param name="Persona">Who.</param>
/// <param name="LikedTitle">Id of an unrated title of a liked genre with a high true mean, such as <c>ns17</c>.</param>
/// <param name="LikedName">That title's name.</param>
/// <param name="DislikedTitle">Id of an unrated title of a disliked genre with a low true mean.</param>
/// <param name="DislikedName">That title's name.</param>
public sealed record SampleExample(SamplePersona Persona, string LikedTitle, string LikedName, string DislikedTitle, string DislikedName);

/// <summary>How well the scores could be predicted by somebody who knows the generator.</summary>
/// <param name="NoiseStandardDeviation">Noise added to the true mean, in stars.</param>
/// <param name="ExpectedRmse">Expected RMSE of the true mean (before noise and rounding, clamped to the scale) against the emitted scores: the floor for a model that predicts true means.</param>
/// <param name="BestRmse">Expected RMSE of the mean emitted score given the true mean, a little lower: no predictor can expect less.</param>
/// <param name="ObservedRmse">RMSE of the true mean on the very ratings written.</param>
/// <param name="MeanScore">Mean of the scores written.</param>
public sealed record SampleFloor(double NoiseStandardDeviation, double ExpectedRmse, double BestRmse, double ObservedRmse, double MeanScore);

/// <summary>What was written; also in <c>world.json</c> beside the files.</summary>
/// <param name="Options">The numbers that define the world.</param>
/// <param name="Files">The files in the order in which people think of them: catalogs, ratings, films.</param>
/// <param name="Floor">The floor of the prediction error.</param>
/// <param name="UnratedTitles">Titles without any rating.</param>
/// <param name="Examples">Personas and titles for ready-made examples.</param>
public sealed record SampleWorldSummary(
    SampleWorldOptions Options,
    IReadOnlyList<SampleFile> Files,
    SampleFloor Floor,
    int UnratedTitles,
    IReadOnlyList<SampleExample> Examples);

/// <summary>How far the writing is.</summary>
/// <param name="Stage">What is being written: <c>catalogs</c>, <c>films</c> or <c>ratings</c>.</param>
/// <param name="Done">Rows of this stage written so far.</param>
/// <param name="Total">Rows of this stage.</param>
public sealed record SampleProgress(string Stage, long Done, long Total);
