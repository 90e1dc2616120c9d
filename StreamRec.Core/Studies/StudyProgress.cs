using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Studies;

/// <summary>How far a study at work is.</summary>
/// <param name="Study">The study as it is stored now; its id is known from the first report on.</param>
/// <param name="Point">The point at work, 1-based.</param>
/// <param name="Fold">Its fold at work, 1-based; 0 before the first.</param>
/// <param name="Folds">Folds in all.</param>
/// <param name="Training">The last report of the fold's training, or <see langword="null"/> between trainings.</param>
public sealed record StudyProgress(StudyResult Study, int Point, int Fold, int Folds, TrainingProgress? Training)
{
    /// <summary>What the point is about: its model, what is varied, and its fold where there are several; names and numbers only.</summary>
    public string Detail { get; init; } = "";

    /// <summary>How much of the study is done, 0 to 1, counting each point the same.</summary>
    public double Fraction
    {
        get
        {
            var training = Training is { Epochs: > 0 } each ? (double)each.Epoch / each.Epochs : 0;
            var inPoint = Folds > 0 ? Math.Clamp((Math.Max(0, Fold - 1) + training) / Folds, 0, 1) : 0;
            return Study.Planned == 0 ? 0 : Math.Clamp((Study.Points.Count + (Point > Study.Points.Count ? inPoint : 0)) / Study.Planned, 0, 1);
        }
    }
}
