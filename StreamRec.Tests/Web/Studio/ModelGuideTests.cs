using System.Globalization;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Web.Components.Pages.Studio.Training;
using StreamRec.Web.Localization;

namespace StreamRec.Tests.Web.Studio;

/// <summary>Every model that can be trained, and every setting of it, is explained in both languages.</summary>
public sealed class ModelGuideTests
{
    public static TheoryData<string> Trainers => [.. ModelCatalog.Trainers.Select(trainer => trainer.Name)];

    [Theory]
    [MemberData(nameof(Trainers))]
    public void Texts_OfEveryTrainer_ExistInBothLanguages(string name)
    {
        var trainer = ModelCatalog.Find(name);
        var english = In("en", () => TextsOf(trainer));
        var spanish = In("es", () => TextsOf(trainer));

        Assert.DoesNotContain(name, english.Values);
        Assert.NotEqual(trainer.Description, spanish["about"]);
        Assert.All(trainer.Parameters, parameter => Assert.True(english[parameter.Name] != spanish[parameter.Name], $"{name}.{parameter.Name} has no explanation in both languages"));
        Assert.All(trainer.Parameters, parameter => Assert.True(english[parameter.Name + " label"] != parameter.Name, $"label.{parameter.Name} is missing"));
        Assert.All(english.Concat(spanish), text => Assert.False(string.IsNullOrWhiteSpace(text.Value), text.Key));
    }

    [Theory]
    [MemberData(nameof(Trainers))]
    public void Traits_OfEveryTrainer_AreGraded(string name)
    {
        var traits = ModelTraits.Of(name);

        Assert.NotNull(traits);
        Assert.InRange(traits.Speed, 1, ModelTraits.Most);
        Assert.InRange(traits.Accuracy, 1, ModelTraits.Most);
    }

    [Theory]
    [MemberData(nameof(Trainers))]
    public void Presets_OfEveryTrainer_AreAccepted(string name)
    {
        var trainer = ModelCatalog.Find(name);

        Assert.All(ModelTraits.PresetsOf(trainer), preset =>
        {
            Assert.NotEmpty(preset.Values);
            var settings = ModelParameters.Parse(trainer, preset.Values.Select(value => $"{value.Key}={value.Value}"));
            Assert.NotEqual(ModelParameters.DefaultsOf(trainer).ToTexts(), settings.ToTexts());
        });
    }

    [Fact]
    public void Families_All_HaveNamesInBothLanguages() => Assert.All(
        Enum.GetValues<ModelFamily>(),
        family => Assert.NotEqual(In("en", () => ModelGuide.NameOf(family)), In("es", () => ModelGuide.NameOf(family))));

    private static Dictionary<string, string> TextsOf(IModelTrainer trainer)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["name"] = ModelGuide.NameOf(trainer.Name),
            ["about"] = ModelGuide.About(trainer),
            ["best"] = ModelGuide.BestFor(trainer.Name) ?? "",
        };
        foreach (var parameter in trainer.Parameters)
        {
            texts[parameter.Name] = ModelGuide.Explain(trainer.Name, parameter);
            texts[parameter.Name + " label"] = ModelGuide.LabelOf(parameter.Name);
        }

        return texts;
    }

    private static T In<T>(string language, Func<T> read)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        try
        {
            return read();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
