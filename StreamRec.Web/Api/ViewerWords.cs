using StreamRec.Core.Parameters;
using StreamRec.Core.Viewers;

namespace StreamRec.Web.Api;

/// <summary>The words for marks in requests, answers and files.</summary>
internal static class ViewerWords
{
    private const string WatchList = "watch-list";
    private const string NotForMe = "not-for-me";

    /// <summary>A mark's word.</summary>
    public static string Of(Mark mark) => mark == Mark.WatchList ? WatchList : NotForMe;

    /// <summary>Reads a mark.</summary>
    /// <exception cref="InvalidParameterException">It is none.</exception>
    public static Mark ReadMark(string parameter, string? text) => text switch
    {
        WatchList => Mark.WatchList,
        NotForMe => Mark.NotForMe,
        _ => throw new InvalidParameterException(parameter, text ?? "", [WatchList, NotForMe]),
    };
}
