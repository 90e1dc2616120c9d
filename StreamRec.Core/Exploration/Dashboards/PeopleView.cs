using StreamRec.Core.Catalog;
using StreamRec.Core.Exploration.Charts;
using StreamRec.Core.Exploration.Columns;
using StreamRec.Core.Exploration.Filters;
using StreamRec.Core.People;

namespace StreamRec.Core.Exploration.Dashboards;

/// <summary>What the charts of people are made of for one request: the credits of the works that the filter leaves, in the roles that it leaves.</summary>
/// <param name="Directory">Who did what in which work; a row there is that of a work.</param>
/// <param name="Works">The columns of the works.</param>
/// <param name="Filter">What they are narrowed to.</param>
/// <param name="Selection">Which works the filter leaves.</param>
/// <param name="Options">How much is shown.</param>
internal sealed record PeopleView(PersonDirectory Directory, ColumnTable Works, ExplorationFilter Filter, Selection Selection, ExplorationOptions Options)
{
    /// <summary>The keys of the roles.</summary>
    public static readonly IReadOnlyList<(string Key, PersonRoles Role)> Roles = [("actor", PersonRoles.Actor), ("director", PersonRoles.Director)];

    /// <summary>The roles that the filter leaves.</summary>
    public PersonRoles Wanted { get; } = Filter[Dimensions.Role] is { } condition
        ? Roles.Where(role => condition.Values.Contains(role.Key, StringComparer.Ordinal)).Aggregate(PersonRoles.None, (all, role) => all | role.Role)
        : PersonRoles.Any;

    /// <summary>In how many of the works each person has a role.</summary>
    /// <param name="role">The role, besides being one that the filter leaves.</param>
    /// <param name="bits">The conditions on works that count.</param>
    public int[] Counts(PersonRoles role, uint bits)
    {
        var counts = new int[Directory.Count];
        for (var work = 0; work < Selection.Rows; work++)
        {
            if ((Selection.Failures[work] & bits) != 0)
            {
                continue;
            }

            var people = Directory.Credits.PeopleOf(work);
            var roles = Directory.Credits.RolesIn(work);
            for (var place = 0; place < people.Length; place++)
            {
                counts[people[place]] += roles[place].Include(role) && roles[place].Include(Wanted) ? 1 : 0;
            }
        }

        return counts;
    }

    /// <summary>A person as a category.</summary>
    public ChartCategory CategoryOf(int person)
    {
        var name = Directory.NameOf(person);
        return new ChartCategory(TextKey.Of(name), name);
    }
}
