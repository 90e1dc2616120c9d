using StreamRec.Core.Recommendation.Models;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Localization;

/// <summary>
/// Models and their settings for people who do not read code. The texts' names in the resources are those of the trainers and parameters, as in <c>mf.factors</c>, or <c>any.factors</c> where all models mean the same; what has
/// none is shown in the trainer's own English words, so that a new trainer can be used before it is translated.
/// </summary>
internal static class ModelGuide
{
    /// <summary>What a model is called.</summary>
    public static string NameOf(string trainer) => Find($"{trainer}.name") ?? trainer;

    /// <summary>What it does, in a sentence without terms of the field.</summary>
    public static string About(IModelTrainer trainer) => Find($"{trainer.Name}.about") ?? trainer.Description;

    /// <summary>When to choose it; <see langword="null"/> where nobody has said.</summary>
    public static string? BestFor(string trainer) => Find($"{trainer}.best");

    /// <summary>What a family of models is called.</summary>
    public static string NameOf(ModelFamily family) => Find($"family.{family}") ?? family.ToString();

    /// <summary>What a parameter is called.</summary>
    public static string LabelOf(string parameter) => Find($"label.{parameter}") ?? parameter;

    /// <summary>What a parameter does and what more of it means.</summary>
    public static string Explain(string trainer, ParameterDefinition parameter) => Find($"{trainer}.{parameter.Name}") ?? Find($"any.{parameter.Name}") ?? parameter.Description;

    private static string? Find(string key) => ModelGuideText.ResourceManager.GetString(key, ModelGuideText.Culture);
}
