namespace StreamRec.Web.Posters;

/// <summary>The colours of one poster, as CSS hexadecimal.</summary>
/// <param name="Ground">Background at the top.</param>
/// <param name="Depth">Background at the bottom.</param>
/// <param name="First">Main colour of the motif.</param>
/// <param name="Second">Second colour of the motif.</param>
/// <param name="Ink">Type; at least 4.5:1 against both grounds (asserted by a test).</param>
internal sealed record PosterPalette(string Ground, string Depth, string First, string Second, string Ink)
{
    private static readonly Dictionary<GenreFamily, PosterPalette[]> Palettes = new()
    {
        [GenreFamily.Horror] = [new("#1a0f12", "#3d0c14", "#c3272f", "#6d1019", "#f7e9e2"), new("#0c1413", "#15302a", "#6fae7d", "#21483c", "#e9f3e6"), new("#120f1a", "#2a1c40", "#b9a3e0", "#473070", "#f1ecfa")],
        [GenreFamily.ScienceFiction] = [new("#0b1030", "#1b2a6b", "#66d9ff", "#ff6ea8", "#eef4ff"), new("#081c24", "#0b4450", "#59f0c8", "#f7d354", "#e9fffa"), new("#1a0b33", "#43186b", "#ff9f5a", "#8a6bff", "#f8f0ff")],
        [GenreFamily.Fantasy] = [new("#123136", "#1f5450", "#f2c14e", "#7fb69a", "#fdf6e3"), new("#2b1d45", "#4a2f66", "#f4a6b8", "#f6d365", "#fff4e8"), new("#f3e6c8", "#e6cf9c", "#2f6b5e", "#b5552b", "#24311f")],
        [GenreFamily.Crime] = [new("#16181d", "#2b3038", "#f0c64b", "#5d6674", "#f5f3ec"), new("#1b1a17", "#3a2f22", "#e2622b", "#75604a", "#f8efe3"), new("#dcdfe2", "#c3c9cf", "#14171c", "#b3261e", "#14171c")],
        [GenreFamily.Music] = [new("#3a0f4f", "#6b155f", "#ffb14a", "#ff5fa2", "#fff1f7"), new("#0f2a4d", "#123c66", "#ff7a59", "#ffd166", "#f3f8ff"), new("#ffd84d", "#ffc21f", "#d8275a", "#3a1a6e", "#2a1045")],
        [GenreFamily.Sports] = [new("#0d4a34", "#0a3626", "#f4f1e6", "#7fd08f", "#f7fff4"), new("#c9381c", "#a82a12", "#ffd9b0", "#ff8a5c", "#fff6ee"), new("#e9edf2", "#d2dbe6", "#1f56b5", "#f08a24", "#11284f")],
        [GenreFamily.Documentary] = [new("#eae4d6", "#dbd1bb", "#2c5f5d", "#c0562b", "#22302e"), new("#16343c", "#1d4a52", "#e8d9a8", "#6fb0a8", "#f4f1e4"), new("#f0ece6", "#e0d9cf", "#34312d", "#8a6d2f", "#27241f")],
        [GenreFamily.Family] = [new("#7fd4f2", "#bfeaf5", "#ff7b54", "#ffd23f", "#123a5c"), new("#ffcf5c", "#ffe09a", "#3aa17e", "#ef5d60", "#4a2600"), new("#c9b6f2", "#e3d6fb", "#ff9a3d", "#4f86e0", "#32205e")],
        [GenreFamily.Romance] = [new("#fbd3cf", "#f7b5b5", "#c9304f", "#f0795f", "#5a0f28"), new("#5a1233", "#7d1f45", "#ff9e9e", "#ffcf9f", "#fff0ee"), new("#f6e3e8", "#e9c5d3", "#7a3b69", "#d9607c", "#4a1c40")],
        [GenreFamily.Action] = [new("#c2310d", "#8f1f06", "#ffc247", "#1d0d08", "#fff5e6"), new("#101418", "#27323c", "#ff6a2b", "#8fa3b3", "#f4f7f9"), new("#f2b705", "#e39a00", "#1a1a1a", "#c22d12", "#1a1408")],
        [GenreFamily.Comedy] = [new("#ffd54a", "#ffc62b", "#ff5a5f", "#2b9eb3", "#33200a"), new("#ff8fb1", "#ffa9c4", "#fff3b0", "#5b2a86", "#43103a"), new("#37b6a5", "#56c7b6", "#ffe066", "#f25c54", "#06302c")],
        [GenreFamily.History] = [new("#efe2c6", "#e0c99b", "#7a3e1d", "#a8842c", "#3b2413"), new("#23283b", "#353b52", "#d8b25a", "#8c93ad", "#f6f0df"), new("#3b2a20", "#543a2a", "#e4c08a", "#a56a43", "#fbf1e2")],
        [GenreFamily.Lifestyle] = [new("#f4efe7", "#e8dccb", "#e0703f", "#3f7d6e", "#2e2a24"), new("#d9ecdf", "#bfdfca", "#f2a541", "#2f5d50", "#173a2f"), new("#213b4a", "#2d5163", "#f7b267", "#f4845f", "#fdf5ea")],
        [GenreFamily.Drama] = [new("#1d2b3f", "#33475e", "#f0a35e", "#d5654a", "#fbf2e6"), new("#f0d9c4", "#e6bf9f", "#8c3b2a", "#d98b4f", "#3c1a12"), new("#33313f", "#4d4458", "#e3b7a0", "#8d7b9c", "#f8f1f0"), new("#dfe6e4", "#c2d1cd", "#3c5f63", "#d08c60", "#1f3538")],
        [GenreFamily.Other] = [new("#2a3140", "#3c4659", "#9fb4d6", "#e7b46a", "#f4f6fb"), new("#e8e4dc", "#d6cfc2", "#4b5a63", "#b9793f", "#2a2c2d")],
    };

    /// <summary>The palettes of a family, at least two.</summary>
    public static IReadOnlyList<PosterPalette> Of(GenreFamily family) => Palettes[family];
}
