using System.Globalization;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Recommendation.Storage;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Components.Pages.Studio.Models;

/// <summary>The settings of a trained model: those that differ from the defaults say what is special about it.</summary>
internal static class ModelSettings
{
    /// <summary>The trainer of a name; <see langword="null"/> for a model that this version of the program does not have.</summary>
    public static IModelTrainer? TrainerOf(string model) => ModelCatalog.TryFind(model);

    /// <summary>Settings that differ from the defaults, in the trainer's order; all where the trainer is not known.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Special(string model, IReadOnlyDictionary<string, string> settings)
    {
        if (TrainerOf(model) is not { } trainer)
        {
            return [.. settings];
        }

        return
        [
            .. trainer.Parameters
                .Where(parameter => settings.TryGetValue(parameter.Name, out var value) && !string.Equals(value, parameter.Format(parameter.Default), StringComparison.OrdinalIgnoreCase))
                .Select(parameter => KeyValuePair.Create(parameter.Name, settings[parameter.Name])),
        ];
    }

    /// <summary>The special settings in a few words.</summary>
    public static string Summary(string model, IReadOnlyDictionary<string, string> settings)
    {
        var special = Special(model, settings);
        return special.Count == 0 ? ModelText.DefaultSettings : string.Join(", ", special.Select(setting => $"{ModelGuide.LabelOf(setting.Key)} {Value(setting.Value)}"));
    }

    /// <summary>A value as the visitor reads it: decimals with the comma of their language.</summary>
    public static string Value(string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString("0.######", CultureInfo.CurrentCulture) : value;

    /// <summary>The page that trains a model with these settings.</summary>
    public static string TrainAddress(string model, IReadOnlyDictionary<string, string> settings, int? seed = null) => new QueryText("studio/train")
        .Add("model", model)
        .Add("set", Special(model, settings).Select(setting => $"{setting.Key}={setting.Value}"))
        .Add("seed", seed == 1 ? null : seed)
        .ToString();

    /// <summary>The same for a model that is kept.</summary>
    public static string TrainAddress(ModelManifest model) => TrainAddress(model.Model, model.Parameters, model.Seed);
}
