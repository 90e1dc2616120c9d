using System.Globalization;
using StreamRec.Core.People;
using StreamRec.Web.Localization;
using StreamRec.Web.Posters;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.People;

/// <summary>What is known of people as the visitor reads it.</summary>
internal static class PersonWording
{
    /// <summary>What somebody does.</summary>
    public static string Roles(PersonRoles roles) => roles switch
    {
        PersonRoles.Actor => PeopleText.RoleActor,
        PersonRoles.Director => PeopleText.RoleDirector,
        _ => PeopleText.RoleBoth,
    };

    /// <summary>A number of titles.</summary>
    public static string Titles(int count) => Wording.Count(count, PeopleText.OneTitle, PeopleText.Titles);

    /// <summary>From the first year to the last; empty when no year is known.</summary>
    public static string Years(Person person) =>
        person.FirstYear == person.LastYear ? Year(person.FirstYear) : $"{Year(person.FirstYear)}–{Year(person.LastYear)}";

    /// <summary>A return, revenue over budget.</summary>
    public static string Return(double value) => value.ToString("N2", CultureInfo.CurrentCulture);

    /// <summary>A year, or nothing.</summary>
    public static string Year(int? year) => year?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>A work's poster.</summary>
    public static PosterSubject Poster(CreditedWork work) => new(work.Name, work.Genres, work.Year, TitleWording.Imprint(work.Platforms));

    /// <summary>The genres that a person's portrait goes by, everywhere the same: those of the best known work.</summary>
    public static IReadOnlyList<string> PortraitGenres(IReadOnlyList<CreditedWork> knownFor) => knownFor[0].Genres;
}
