namespace StreamRec.Core.Works.Names;

/// <summary>A form of a title's name under which other titles find it.</summary>
/// <param name="Key">The form's key; see <see cref="NameWords.Key"/>.</param>
/// <param name="Kind">How far it is from the name itself.</param>
internal readonly record struct NameForm(ulong Key, NameAgreement Kind);
