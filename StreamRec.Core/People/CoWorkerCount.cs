using System.Buffers;

namespace StreamRec.Core.People;

/// <summary>Counts with whom a person shares the most works.</summary>
internal static class CoWorkerCount
{
    /// <summary>The numbers of those who do one thing in the person's works, most shared works first, then the better known one.</summary>
    /// <param name="credits">The credits.</param>
    /// <param name="person">The person, who is not counted.</param>
    /// <param name="role">What the others do.</param>
    /// <param name="most">How many at most.</param>
    public static int[] Of(CreditTable credits, int person, PersonRoles role, int most)
    {
        var counts = ArrayPool<int>.Shared.Rent(credits.PersonCount);
        counts.AsSpan(0, credits.PersonCount).Clear();
        var met = new List<int>();
        foreach (var work in credits.WorksOf(person))
        {
            var people = credits.PeopleOf(work);
            var roles = credits.RolesIn(work);
            for (var place = 0; place < people.Length; place++)
            {
                var other = people[place];
                if (roles[place].Include(role) && other != person && counts[other]++ == 0)
                {
                    met.Add(other);
                }
            }
        }

        // One number for both: the count above, the person below.
        var keys = new ulong[met.Count];
        for (var place = 0; place < keys.Length; place++)
        {
            keys[place] = ((ulong)(int.MaxValue - counts[met[place]]) << 32) | (uint)met[place];
        }

        ArrayPool<int>.Shared.Return(counts);
        Array.Sort(keys);
        return Array.ConvertAll(keys.AsSpan(0, Math.Min(most, keys.Length)).ToArray(), key => (int)(uint)key);
    }

    /// <summary>The works, ascending, of one person in which another one has a role.</summary>
    public static List<int> Shared(CreditTable credits, int person, int other, PersonRoles role)
    {
        var works = credits.WorksOf(person);
        var theirs = credits.WorksOf(other);
        var roles = credits.RolesOf(other);
        var shared = new List<int>();
        for (int mine = 0, their = 0; mine < works.Length && their < theirs.Length;)
        {
            if (works[mine] == theirs[their])
            {
                if (roles[their].Include(role))
                {
                    shared.Add(works[mine]);
                }

                mine++;
                their++;
            }
            else if (works[mine] < theirs[their])
            {
                mine++;
            }
            else
            {
                their++;
            }
        }

        return shared;
    }
}
