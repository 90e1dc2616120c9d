using StreamRec.Core.Configuration;
using StreamRec.Core.Sql;
using StreamRec.Core.Sql.Supervision;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Viewers;

namespace StreamRec.Web.Sql;

/// <summary>Registers what answers SQL. Nothing of it is made where it is switched off: neither page nor routes ask for it.</summary>
internal static class SqlServices
{
    private const int LongestViewer = 40;

    /// <summary>Adds the desk and its files.</summary>
    public static void AddStreamRecSql(this IServiceCollection services)
    {
        services.AddSingleton(provider => new SqlDesk(
            provider.GetRequiredService<StreamRecOptions>().Sql,
            provider.GetRequiredService<WorkspaceHost>().Loader.Snapshots,
            provider.GetRequiredService<IWorkspaceSource>(),
            SqlWorkerCommand.For(Path.Combine(AppContext.BaseDirectory, typeof(SqlServices).Assembly.GetName().Name + ".dll")),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<SqlFiles>();
    }

    /// <summary>Whose request it is, for the record and for taking one query at a time: the profile of its cookie, and the address it comes from.</summary>
    public static string VisitorOf(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress?.ToString() ?? "unknown";
        return context.Request.Cookies[ViewerChoice.Cookie] is { Length: > 0 and <= LongestViewer } viewer ? $"viewer {viewer} from {address}" : $"from {address}";
    }
}
