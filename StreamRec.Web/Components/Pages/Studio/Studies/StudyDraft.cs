using System.Globalization;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Studies;
using StreamRec.Core.Tuning;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Components.Pages.Studio.Studies;

/// <summary>A study that somebody is about to start. It lives in the address.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Models">The models, by name.</param>
/// <param name="Values">What is written in the fields; what has its default is left out.</param>
internal sealed record StudyDraft(StudyKind Kind, IReadOnlyList<string> Models, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>The page's path.</summary>
    public const string Path = "studio/studies/new";

    /// <summary>The fields.</summary>
    public const string Folds = "folds", Factors = "factors", Shares = "shares", Trials = "trials", Method = "method", Minutes = "minutes", First = "first", Seed = "seed";

    /// <summary>All fields, in the order of the address.</summary>
    public static IReadOnlyList<string> Fields { get; } = [Folds, Factors, Shares, Method, Trials, Minutes, First, Seed];

    /// <summary>The address of this draft.</summary>
    public string Address => Fields.Aggregate(
        new QueryText(Path).Add("kind", WordOf(Kind)).Add("model", Models), (address, name) => address.Add(name, Values.GetValueOrDefault(name))).ToString();

    /// <summary>The fields of a kind.</summary>
    public IEnumerable<string> Shown => Kind switch
    {
        StudyKind.Factors => [Factors, Folds, First, Seed],
        StudyKind.Shares => [Shares, First, Seed],
        StudyKind.Tune => [Method, Trials, Minutes, Folds, Seed],
        _ => [Folds, First, Seed],
    };

    /// <summary>Models that a kind can look at: a sweep of factors needs a model with factors, a tuning one with settings.</summary>
    public IReadOnlyList<IModelTrainer> Possible =>
    [
        .. ModelCatalog.Trainers.Where(trainer => Kind switch
        {
            StudyKind.Factors => trainer.Parameters.Any(parameter => parameter.Name == "factors"),
            StudyKind.Tune => trainer.Parameters.Count > 0,
            _ => true,
        }),
    ];

    /// <summary>What a field shows.</summary>
    public string TextOf(string field) => Values.GetValueOrDefault(field, DefaultOf(field));

    /// <summary>The same with another text in a field.</summary>
    public StudyDraft With(string field, string text)
    {
        var values = new Dictionary<string, string>(Values, StringComparer.Ordinal) { [field] = text.Trim() };
        if (values[field] == DefaultOf(field))
        {
            values.Remove(field);
        }

        return this with { Values = values };
    }

    /// <summary>The study; <see langword="null"/> while a field is not accepted.</summary>
    public StudyRequest? ToRequest()
    {
        if (Shown.Any(field => !Accepts(field)) || Models.Count < (Kind == StudyKind.Compare ? 2 : 1))
        {
            return null;
        }

        return new StudyRequest
        {
            Kind = Kind,
            Models = [.. Models.Select(model => new StudyModel(model))],
            Seed = (int)NumberOf(Seed),
            Folds = Kind == StudyKind.Shares ? null : (int)NumberOf(Folds),
            Factors = [.. StudyFields.Numbers(TextOf(Factors)).Select(number => (int)number)],
            Shares = [.. StudyFields.Numbers(TextOf(Shares)).Select(percent => percent / 100)],
            FirstRatings = Kind == StudyKind.Tune || TextOf(First).Length == 0 ? null : (int)NumberOf(First),
            Tuning = Kind != StudyKind.Tune ? null : new TuningRequest
            {
                Method = Enum.Parse<SearchMethod>(TextOf(Method), ignoreCase: true),
                Trials = (int)NumberOf(Trials),
                Seconds = TextOf(Minutes).Length == 0 ? null : NumberOf(Minutes) * 60,
            },
        };
    }

    /// <summary>Whether a field's text is accepted.</summary>
    public bool Accepts(string field) => StudyFields.Accepts(field, TextOf(field));

    /// <summary>The address of a new study of a kind.</summary>
    public static string AddressOf(StudyKind kind) => new QueryText(Path).Add("kind", WordOf(kind)).ToString();

    /// <summary>The address of a study like another.</summary>
    public static string AddressOf(StudyRequest request)
    {
        var draft = new StudyDraft(request.Kind, [.. request.Models.Select(model => model.Name)], new Dictionary<string, string>(StringComparer.Ordinal))
            .With(Factors, string.Join(' ', request.Factors))
            .With(Shares, string.Join(' ', request.Shares.Select(share => Plain(share * 100))))
            .With(First, request.FirstRatings is { } first ? Plain(first) : "")
            .With(Seed, Plain(request.Seed));
        draft = request.Folds is { } folds ? draft.With(Folds, Plain(folds)) : draft;
        return (request.Tuning is { } tuning
            ? draft.With(Method, tuning.Method.ToString().ToLowerInvariant()).With(Trials, Plain(tuning.Trials)).With(Minutes, tuning.Seconds is { } seconds ? Plain(seconds / 60) : "")
            : draft).Address;
    }

    /// <summary>Reads a kind; a sweep of factors where the word is none.</summary>
    public static StudyKind ReadKind(string? word) => Enum.GetValues<StudyKind>().FirstOrDefault(kind => WordOf(kind) == word);

    private string DefaultOf(string field) => field switch
    {
        Folds => Kind is StudyKind.CrossValidate or StudyKind.Compare ? "5" : "3",
        Factors => string.Join(' ', PublishedSweep.Factors),
        Shares => string.Join(' ', PublishedSweep.Shares.Select(share => Plain(share * 100))),
        Trials => "20",
        Method => "random",
        Seed => "1",
        _ => "",
    };

    private double NumberOf(string field) => StudyFields.Numbers(TextOf(field))[0];

    private static string Plain(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string WordOf(StudyKind kind) => kind switch
    {
        StudyKind.CrossValidate => "cross-validate",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
