using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using StreamRec.Core.Database;

namespace StreamRec.Web.Hosting;

/// <summary>
/// The keys that protect forms and circuits, in the database that several servers share: what one has signed, each of them reads. Keys in the data root's folder are taken over whenever the
/// keys are read, so the folder can stand in while the database is not to be had: pages go on, and nothing that was signed meanwhile is lost.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="folder">The keys of the data root.</param>
/// <param name="logger">Hears when the folder stands in.</param>
internal sealed partial class DatabaseKeyRepository(IDatabase database, IXmlRepository folder, ILogger<DatabaseKeyRepository> logger) : IXmlRepository
{
    /// <inheritdoc />
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        var inFolder = folder.GetAllElements();
        try
        {
            return database.WriteAsync(session =>
            {
                var known = session.Query("select id from protection_keys").Select(row => row.Text(0)).ToHashSet(StringComparer.Ordinal);
                foreach (var element in inFolder.Where(element => known.Add(IdOf(element))))
                {
                    Insert(session, element);
                }

                return session.Query("select xml from protection_keys order by id").Select(row => XElement.Parse(row.Text(0))).ToList();
            }).GetAwaiter().GetResult();
        }
        catch (DatabaseException error)
        {
            LogStandIn(logger, error.Message);
            return inFolder;
        }
    }

    /// <inheritdoc />
    public void StoreElement(XElement element, string friendlyName)
    {
        try
        {
            database.WriteAsync(session =>
            {
                Insert(session, element);
                return true;
            }).GetAwaiter().GetResult();
        }
        catch (DatabaseException error)
        {
            LogStandIn(logger, error.Message);
            folder.StoreElement(element, friendlyName);
        }
    }

    private static void Insert(IDatabaseSession session, XElement element) =>
        session.Execute("insert into protection_keys (id, xml) values ($1, $2)", IdOf(element), Text(element));

    // Keys have an id; what else there may be, such as revocations, is known by its content.
    private static string IdOf(XElement element) => element.Attribute("id")?.Value ?? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text(element))));

    private static string Text(XElement element) => element.ToString(SaveOptions.DisableFormatting);

    [LoggerMessage(EventId = 6, Level = LogLevel.Warning, Message = "The keys folder of the data root stands in for the store: {Problem}")]
    private static partial void LogStandIn(ILogger logger, string problem);
}
