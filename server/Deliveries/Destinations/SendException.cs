namespace GraphQLExport.Deliveries;

/// <summary>A file could not be sent.</summary>
/// <param name="message">Why, safe to show.</param>
/// <param name="isPermanent">Whether it will not go through later either.</param>
/// <param name="inner">The cause.</param>
internal sealed class SendException(string message, bool isPermanent, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Whether it will not go through later either.</summary>
    public bool IsPermanent => isPermanent;
}
