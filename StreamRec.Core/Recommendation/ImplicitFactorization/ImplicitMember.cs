using System.Runtime.CompilerServices;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Factors;
using StreamRec.Core.Recommendation.MatrixFactorization;

namespace StreamRec.Core.Recommendation.ImplicitFactorization;

/// <summary>
/// One SVD++ factorisation, trained user by user on one thread (Koren 2008, "Factorization meets the neighborhood", equation 15): score = mean + user bias + title bias +
/// title factors · (user factors + n^−½ Σ y over the n titles that the user rated). The implicit vectors y of a user's titles move once, after all of
/// the user's ratings, by the sum of their gradients: moving them at every rating, as the paper has it, takes n times as long.
/// </summary>
internal sealed class ImplicitMember
{
    private readonly RatingTable table;
    private readonly float mean;
    private readonly FactorMatrix users;
    private readonly FactorMatrix titles;
    private readonly FactorMatrix tastes;
    private readonly int member;
    private readonly int members;
    private readonly float[] userScales;
    private readonly float[] titleScales;
    private readonly int[] order;
    private readonly float[] taste;
    private readonly float[] gradient;

    public ImplicitMember(RatingTable table, float mean, (FactorMatrix Users, FactorMatrix Titles, FactorMatrix Tastes) rows, int member, int members, float[] userScales, float[] titleScales)
    {
        this.table = table;
        this.mean = mean;
        (users, titles, tastes) = rows;
        (this.member, this.members) = (member, members);
        (this.userScales, this.titleScales) = (userScales, titleScales);
        order = [.. Enumerable.Range(0, table.UserCount)];
        taste = new float[users.Stride];
        gradient = new float[users.Stride];
    }

    /// <summary>Goes through all ratings once.</summary>
    /// <param name="rates">Rates of users and titles.</param>
    /// <param name="implicitRate">How far one user moves the implicit vectors.</param>
    /// <param name="implicitPull">How far one user lets them shrink, as a share.</param>
    /// <param name="seed">Decides the order of the users.</param>
    /// <param name="cancellation">Ends the epoch at the next user.</param>
    /// <returns>The sum of squared errors.</returns>
    public double TrainEpoch(in StepRates rates, float implicitRate, float implicitPull, ulong seed, CancellationToken cancellation)
    {
        SeededRandom.Shuffle(order.AsSpan(), seed);
        var sum = 0.0;
        foreach (var user in order)
        {
            cancellation.ThrowIfCancellationRequested();
            if (table.UserStarts[user] < table.UserStarts[user + 1])
            {
                sum += TrainUser(user, in rates, implicitRate, implicitPull);
            }
        }

        return sum;
    }

    /// <summary>Writes a user's implicit row, n^−½ Σ y.</summary>
    public void TasteOf(int user, Span<float> sum)
    {
        sum.Clear();
        var rated = table.TitlesOf(user);
        var weight = 1 / MathF.Sqrt(Math.Max(1, rated.Length));
        foreach (var title in rated)
        {
            VectorKernel.AddScaled(ref sum[0], ref tastes.First(Place(title)), weight, sum.Length);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double TrainUser(int user, in StepRates rates, float implicitRate, float implicitPull)
    {
        TasteOf(user, taste);
        Array.Clear(gradient);
        var rated = table.TitlesOf(user);
        var scores = table.HalfStarsOf(user);
        ref var own = ref users.First(Place(user));
        var sum = 0.0;
        for (var rating = 0; rating < rated.Length; rating++)
        {
            var title = rated[rating];
            var error = ImplicitKernel.Step(
                ref own, ref taste[0], ref titles.First(Place(title)), ref gradient[0], taste.Length, (scores[rating] * 0.5f) - mean, userScales[user], titleScales[title], in rates);
            sum += (double)error * error;
        }

        // The bias lanes of implicit vectors stay zero.
        gradient[FactorMatrix.UserBias] = 0;
        gradient[FactorMatrix.TitleBias] = 0;
        var move = implicitRate / MathF.Sqrt(rated.Length);
        foreach (var title in rated)
        {
            ref var row = ref tastes.First(Place(title));
            VectorKernel.AddScaled(ref row, ref row, -implicitPull * titleScales[title], taste.Length);
            VectorKernel.AddScaled(ref row, ref gradient[0], move, taste.Length);
        }

        return sum;
    }

    private int Place(int row) => (row * members) + member;
}
