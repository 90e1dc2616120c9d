using System.Globalization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Api;

/// <summary>A group of routes in the document and on the API page.</summary>
/// <param name="Tag">The tag of its routes.</param>
/// <param name="NameText">The name's key in <see cref="ApiText"/>.</param>
/// <param name="AboutText">The key of a sentence about the group.</param>
internal sealed record ApiGroup(string Tag, string NameText, string AboutText)
{
    /// <summary>The name in a language.</summary>
    public string Name(CultureInfo language) => ApiText.ResourceManager.GetString(NameText, language)!;

    /// <summary>What the group is about, in a language.</summary>
    public string About(CultureInfo language) => ApiText.ResourceManager.GetString(AboutText, language)!;
}

/// <summary>The groups of routes, each the tag of its routes; a route with another tag fails a test.</summary>
internal static class ApiGroups
{
    /// <summary>Questions about the platforms' catalogs.</summary>
    public const string Platforms = "Platform catalogs";

    /// <summary>Questions about the films of The Movies Dataset.</summary>
    public const string Films = "Films";

    /// <summary>Actors and directors.</summary>
    public const string People = "People";

    /// <summary>Titles of all sources, and the works behind them.</summary>
    public const string Titles = "Titles and works";

    /// <summary>What users will like.</summary>
    public const string Predictions = "Predictions";

    /// <summary>Profiles of people who rate here.</summary>
    public const string Viewers = "Viewers";

    /// <summary>Trained models, and the long work that makes and measures them.</summary>
    public const string Models = "Models";

    /// <summary>What has been imported, and which of it is current.</summary>
    public const string Snapshots = "Snapshots";

    /// <summary>What happened, and the watched folder.</summary>
    public const string Activity = "Activity";

    /// <summary>Bringing files along, seeing what they would change, and importing them.</summary>
    public const string Imports = "Imports";

    /// <summary>What is in the tables.</summary>
    public const string Profiles = "Profiles";

    /// <summary>Queries with SQL; there only where they are switched on.</summary>
    public const string Sql = "SQL";

    /// <summary>Pages that people have saved under a name.</summary>
    public const string Views = "Saved views";

    /// <summary>What the data say, in sentences.</summary>
    public const string Stories = "Stories";

    /// <summary>Figures of the earlier systems.</summary>
    public const string History = "History";

    /// <summary>What is in use, and how far it is.</summary>
    public const string State = "State";

    /// <summary>All groups, in the order in which they are read.</summary>
    public static readonly IReadOnlyList<ApiGroup> All =
    [
        new(Platforms, nameof(ApiText.Platforms), nameof(ApiText.PlatformsAbout)),
        new(Films, nameof(ApiText.Films), nameof(ApiText.FilmsAbout)),
        new(People, nameof(ApiText.People), nameof(ApiText.PeopleAbout)),
        new(Titles, nameof(ApiText.Titles), nameof(ApiText.TitlesAbout)),
        new(Predictions, nameof(ApiText.Predictions), nameof(ApiText.PredictionsAbout)),
        new(Viewers, nameof(ApiText.Viewers), nameof(ApiText.ViewersAbout)),
        new(Models, nameof(ApiText.Models), nameof(ApiText.ModelsAbout)),
        new(Snapshots, nameof(ApiText.Snapshots), nameof(ApiText.SnapshotsAbout)),
        new(Activity, nameof(ApiText.Activity), nameof(ApiText.ActivityAbout)),
        new(Imports, nameof(ApiText.Imports), nameof(ApiText.ImportsAbout)),
        new(Profiles, nameof(ApiText.Profiles), nameof(ApiText.ProfilesAbout)),
        new(Sql, nameof(ApiText.Sql), nameof(ApiText.SqlAbout)),
        new(Views, nameof(ApiText.Views), nameof(ApiText.ViewsAbout)),
        new(Stories, nameof(ApiText.Stories), nameof(ApiText.StoriesAbout)),
        new(History, nameof(ApiText.History), nameof(ApiText.HistoryAbout)),
        new(State, nameof(ApiText.State), nameof(ApiText.StateAbout)),
    ];
}
