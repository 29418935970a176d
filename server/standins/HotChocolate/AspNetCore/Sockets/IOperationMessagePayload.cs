namespace HotChocolate.AspNetCore.Subscriptions.Protocols;

/// <summary>The payload of a client's message.</summary>
public interface IOperationMessagePayload
{
    /// <summary>The payload as an object; JSON names match without regard to case.</summary>
    /// <typeparam name="T">The type to read, for instance a dictionary.</typeparam>
    /// <returns>The object; null where there is no payload or it does not fit the type.</returns>
    public T? As<T>()
        where T : class;
}
