using QuestPDF.Infrastructure;

namespace QuestPDF.Elements.Table;

/// <summary>A cell of a table. Its place is said first, then its content.</summary>
public interface ITableCellContainer : IContainer;
