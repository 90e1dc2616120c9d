namespace StreamRec.Core.Recommendation.Batch;

/// <summary>The reference for <see cref="PanelKernel"/>: the same written plainly. Tests compare the two.</summary>
internal static class ScalarPanelKernel
{
    /// <summary>Which products reach the users' bars; see <see cref="PanelKernel.AtLeast"/>.</summary>
    public static ulong AtLeast(ReadOnlySpan<float> users, int stride, ReadOnlySpan<float> panel, int depth, ReadOnlySpan<float> bars)
    {
        var reached = 0UL;
        for (var user = 0; user < PanelKernel.Users; user++)
        {
            for (var title = 0; title < PanelKernel.Titles; title++)
            {
                var sum = 0f;
                for (var lane = 0; lane < depth; lane++)
                {
                    sum += users[(user * stride) + lane] * panel[(lane * PanelKernel.Titles) + title];
                }

                reached |= sum >= bars[user] ? 1UL << ((user * PanelKernel.Titles) + title) : 0;
            }
        }

        return reached;
    }
}
